// What a studio has to find again in a sound: the numbers that are spoken, each word of them, and hidden passages.
import type { ScanResult } from '../../core/scan-result.js'
import { trackName } from '../name-place.js'
import { printable } from '../printable.js'
import { worseReading } from '../worse-reading.js'

/** A stretch of one sound, in seconds from its beginning. */
export interface Mark {
  readonly input: string
  readonly start: number
  readonly end: number
  readonly kind: 'number' | 'word' | 'hidden'
  /** On one line, without a tab. */
  readonly label: string
}

/** By input as they were scanned, then by time; a number stands before its words. */
export function marksOf(result: ScanResult): readonly Mark[] {
  const findings = result.findings.flatMap((finding): Mark[] => {
    const { input, time, words = [], track, readings, channel } = finding
    if (time === undefined) return []
    const number = readings[0]?.numbers[0]?.e164 ?? readings[0]?.digits ?? finding.written
    const worse = worseReading(finding)
    const said =
      worse === undefined
        ? `${finding.verdict} ${number}`
        : `${number}, ${finding.verdict} if it is read ${worse.digits}`
    const parts = [`${finding.outcome.replace('-', ' ')}: ${said}`, channel ?? '']
    const label = [...parts, track === undefined ? '' : trackName(track, true)]
      .filter((part) => part !== '')
      .join(', ')
    return [
      { input, ...stretch(time), kind: 'number', label: printable(label) },
      ...words.map((word): Mark => ({
        input,
        ...stretch(word),
        kind: 'word',
        label: `digit ${printable(word.text)}`,
      })),
    ]
  })
  const hidden = result.passages
    .filter((passage) => passage.hidden)
    .map(({ input, time }): Mark => ({ input, ...stretch(time), kind: 'hidden', label: 'hidden passage' }))
  const order = new Map(result.inputs.map(({ input }, at) => [input, at]))
  const kinds = ['hidden', 'number', 'word']
  return [...findings, ...hidden].sort(
    (a, b) =>
      (order.get(a.input) ?? 0) - (order.get(b.input) ?? 0) ||
      a.start - b.start ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )
}

/** The label, with the file's name where the marks are of several: a list of markers knows one time line only. */
export function labelIn(mark: Mark, marks: readonly Mark[]): string {
  return marks.some(({ input }) => input !== mark.input)
    ? `${printable(mark.input)}: ${mark.label}`
    : mark.label
}

function stretch({ start, end }: { readonly start: number; readonly end: number }): {
  start: number
  end: number
} {
  return { start, end }
}
