// How sure a finding is, from its score: the share of findings of such a score that were numbers.

/** Score at which every second finding was a number, and the score that multiplies the odds by e. */
const EVEN = 2.7
const SPREAD = 1.06
/** Nothing is certain. */
const MOST = 0.99

/**
 * Between 0 and 1. Fitted on 960 texts that no rule was made for, of which a third to a half hold no number: on texts that
 * the rules were made for, nearly every finding is right. Where fewer texts hold one, less of what is found is one.
 */
export function confidenceOf(score: number): number {
  const share = 1 / (1 + Math.exp((EVEN - score) / SPREAD))
  return Math.min(MOST, Math.round(share * 100) / 100)
}
