// Groups findings by number, because one number is cleared once and covered at each of its places.
import type { Finding, Outcome } from '../core/finding.js'
import { worstOutcome } from '../core/finding.js'

export interface NumberGroup {
  /** E.164 where there is one, else the digits of the likeliest reading. */
  readonly number: string
  readonly outcome: Outcome
  /** `lyrics`, `sound`, `booklet.txt` …, with how often, in order of appearance. */
  readonly places: ReadonlyMap<string, number>
  readonly count: number
}

/** In order of first appearance; findings without any reading (a number spoken but not understood) are left out. */
export function groupNumbers(
  findings: readonly Finding[],
  kindOfInput: ReadonlyMap<string, string>,
): readonly NumberGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const number = numberOf(finding)
    if (number === undefined) continue
    const members = groups.get(number)
    if (members === undefined) groups.set(number, [finding])
    else members.push(finding)
  }
  return [...groups].map(([number, members]) => {
    const places = new Map<string, number>()
    for (const member of members) {
      const name = placeName(member, kindOfInput.get(member.input))
      places.set(name, (places.get(name) ?? 0) + 1)
    }
    return {
      number,
      outcome: worstOutcome(members.map((each) => each.outcome)),
      places,
      count: members.length,
    }
  })
}

/** The number that a finding is counted under. */
export function numberOf(finding: Finding): string | undefined {
  const reading = finding.readings[0]
  return reading?.numbers[0]?.e164 ?? reading?.digits
}

function placeName(finding: Finding, kind: string | undefined): string {
  if (finding.time !== undefined) return 'sound'
  if (finding.place === 'lyrics' || kind === 'lrc') return 'lyrics'
  const name = finding.input.slice(finding.input.lastIndexOf('/') + 1)
  return finding.place === undefined ? name : `${finding.place} of ${name}`
}
