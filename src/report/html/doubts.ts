// What is doubtful about a number that was heard: how many hearings agree, and in which digits the next reading differs.
import type { Finding } from '../../core/finding.js'

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
