// One line that says what a finding is, for reports that machines show to people.
import type { Finding } from '../../core/finding.js'
import { numberOf } from '../group-numbers.js'
import { printable } from '../printable.js'
import { worseReading } from '../worse-reading.js'

/** `+33 … is allocated: 01 40 … is held by … (ARCEP, 2026-04-20). Instead: …`. */
export function findingSentence(finding: Finding): string {
  const { verdict, readings, alternatives, written } = finding
  const number = numberOf(finding) ?? written
  const worse = worseReading(finding)
  const ifRead = worse === undefined ? '' : ` if it is read ${worse.digits}`
  const evidence = (worse?.number ?? readings[0]?.numbers[0])?.evidence[0]
  const why = evidence === undefined ? '' : `: ${evidence.text}`
  const instead = alternatives[0] === undefined ? '' : `. Instead: ${alternatives[0]}`
  return printable(`${number} is ${verdict}${ifRead}${why}${instead}`)
}

/** Second of the sound, or line and column. */
export function whereIn({ line = 1, column = 1, time }: Finding): {
  line: number
  column: number
  seconds?: number
} {
  return time === undefined ? { line, column } : { line: 1, column: 1, seconds: time.start }
}
