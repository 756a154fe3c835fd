// What it costs to read two pieces that stand side by side as one number, and as two where they could be one.
import type { Joint, NumberToken } from './number-tokens.js'

/** Log-weights of the joint before a piece of a run; what stands there in a text, and how long the pause is in sound, decide. */
export interface JointCosts {
  /** The piece goes on with the number. */
  join(piece: number): number
  /** The number ends before the piece, though it could go on. */
  split(piece: number): number
}

const JOIN: Readonly<Record<Joint, number>> = { fused: 0, hyphen: 0, blank: 0, comma: -2.5, line: -2.5 }
const SPLIT: Readonly<Record<Joint, number>> = { fused: -6, hyphen: -4, blank: -1, comma: 0, line: 0 }

/** Costs by the punctuation of a text. */
export function writtenCosts(tokens: readonly NumberToken[]): JointCosts {
  return {
    join: (piece) => JOIN[tokens[piece]!.joint],
    split: (piece) => SPLIT[tokens[piece]!.joint],
  }
}

/** Log-weight of taking words apart that a language would put together, where nothing parts them: "sixty, ten" for 6010. */
export const APART = -2.5

/** From this pace on (1 is the usual step from word to word) two words are no number together; this much less, they are. */
const APART_PACE = 1.5
const PACE_RANGE = 0.8
/** Longest pause that still tells more, in such ranges. */
const MOST_RANGES = 2

/** Costs by how late each word came beside the usual step (`paceOf`); undefined where that is not known. */
export function pacedCosts(pace: readonly (number | undefined)[]): JointCosts {
  const late = (piece: number): number | undefined =>
    pace[piece] === undefined ? undefined : (pace[piece] - APART_PACE) / PACE_RANGE
  return {
    join: (piece) => APART * Math.min(MOST_RANGES, Math.max(0, late(piece) ?? 0)),
    split: (piece) => APART * Math.min(1, Math.max(0, -(late(piece) ?? -1))),
  }
}

/** Where only the words count. */
export const NO_COSTS: JointCosts = { join: () => 0, split: () => 0 }
