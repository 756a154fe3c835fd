// How sure a finding is, from its score: the share of findings of such a score that were numbers.

/** Score at which every second finding was a number, and the score that multiplies the odds by e. */
const EVEN = 3.7
const SPREAD = 1
/** Nothing is certain. */
const MOST = 0.99

/**
 * Between 0 and 1. Fitted by `npm run bench:score` on texts of which half hold no number; where fewer do, less of what is
 * found is one.
 */
export function confidenceOf(score: number): number {
  const share = 1 / (1 + Math.exp((EVEN - score) / SPREAD))
  return Math.min(MOST, Math.round(share * 100) / 100)
}
