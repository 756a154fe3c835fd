// What is doubtful about a number that was heard: how many hearings agree, and in which digits the next reading differs.
import type { Finding, Verdict } from '../core/finding.js'
import { NOT_CERTAIN } from '../core/hear/heard-number.js'
import { worseReading } from './worse-reading.js'

export interface Doubt {
  /** Hearings that have the first reading first, of how many. */
  readonly agree: number
  readonly hearings: number
  /** Digits in which the second reading differs, if it is as long: place from 1, and what may stand there. */
  readonly digits: readonly { readonly place: number; readonly mayBe: readonly [string, string] }[]
  /** The second reading, where it is of another length or differs in many digits. */
  readonly otherwise?: string
}

/** Most digits that are named one by one; beyond, the other reading is shown whole. */
const MOST_NAMED = 2

/** Undefined where the finding is not *unclear*. */
export function doubtOf({ verdict, heard, readings }: Finding): Doubt | undefined {
  if (verdict !== 'unclear') return undefined
  const hearings = { agree: heard?.agree ?? 0, hearings: heard?.ears.length ?? 0 }
  const [first, second] = readings.map(({ digits }) => digits)
  if (first === undefined || second === undefined) return { ...hearings, digits: [] }
  const digits =
    first.length === second.length
      ? [...first].flatMap((digit, at) =>
          digit === second[at] ? [] : [{ place: at + 1, mayBe: [digit, second[at]!] as const }],
        )
      : []
  return digits.length > 0 && digits.length <= MOST_NAMED
    ? { ...hearings, digits }
    : { ...hearings, digits: [], otherwise: second }
}

/** The sentences of a language that speak of doubts; they stand between others, and end with a full stop. */
export interface DoubtTexts {
  /** Why a number is unclear, in a sentence that a producer understands. */
  doubt(doubt: Doubt): string
  /** Why a number that was read in a picture is unclear. */
  readonly misread: string
  /** A number that is clear if it was read rightly. */
  readonly clearIfReadRightly: string
  /** A number that is clear if it was heard rightly. */
  readonly clearIfHeardRightly: string
  /** A number that may also be read otherwise, and is worse then. */
  worseIfRead(digits: string, verdict: Verdict): string
}

/**
 * What a producer has to know of a number that is not what it looks like: why it is *unclear* and whether that matters, or
 * that another way to read it is worse. Undefined for any other.
 */
export function doubtSentence(finding: Finding, texts: DoubtTexts): string | undefined {
  const doubt = doubtOf(finding)
  if (doubt === undefined) {
    const worse = worseReading(finding)
    return worse && texts.worseIfRead(worse.digits, finding.verdict)
  }
  const numbers = finding.readings[0]?.numbers ?? []
  const isClear = numbers.length > 0 && numbers.every(({ outcome }) => outcome === 'clear')
  // What has no seconds was seen.
  const isRead = finding.time === undefined && finding.heard === undefined
  const why = isRead ? texts.misread : texts.doubt(doubt)
  return why + (isClear ? ` ${isRead ? texts.clearIfReadRightly : texts.clearIfHeardRightly}` : '')
}

/** The notes of a finding without the one that the sentence of its doubt says better. */
export function notesBeside({ verdict, notes }: Finding): readonly string[] {
  return verdict === 'unclear' ? notes.filter((note) => note !== NOT_CERTAIN) : notes
}
