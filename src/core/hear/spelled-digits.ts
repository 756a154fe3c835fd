// The digits that a transcript spells where a number is heard: one more opinion, which the ears are asked about.

import { runsInLanguage } from '../find/tokens/runs.js'
import { tokenize } from '../find/tokens/tokens.js'
import type { PlanAutomaton } from '../plan/plan-automaton.js'
import { walkLattice } from '../plan/walk-lattice.js'
import { writtenRules } from '../read/cardinals.js'
import { NO_COSTS } from '../read/joint-costs.js'
import { LANGUAGES } from '../read/languages/all.js'
import { numberLattice } from '../read/number-lattice.js'
import type { NumberToken } from '../read/number-tokens.js'
import { joinWords, type TranscriptWord } from '../transcript/transcript.js'
import { MOST_STRAYS, STRAY } from './ctc-likelihood.js'
import { FEWEST_DIGITS } from './number-words.js'
import { planFit } from './weigh-readings.js'

/** What is no digit and multiplies none is left out: over music it is made up. */
const SENSES: ReadonlySet<NumberToken['sense']> = new Set([
  'digits',
  'unit',
  'teen',
  'tens',
  'pair',
  'hundred',
  'hundreds',
  'joiner',
  'double',
  'triple',
])
/** Ways to read the same words. */
const MOST_READINGS = 3

/**
 * What the figures and number words stand for that are said in a language (ISO 639-1) and dialled by a plan, likeliest
 * first. Commas and words between count for nothing: "05, 36, 60, 14" may be 05 36 74.
 */
export function spelledDigits(
  words: readonly TranscriptWord[],
  language: string,
  plan: PlanAutomaton,
): string[] {
  const index = LANGUAGES.findIndex(({ code }) => code === language)
  const pieces = runsInLanguage(tokenize(joinWords(words)), index)
    .flatMap((run) => run.pieces)
    .filter(({ sense }) => SENSES.has(sense))
  const lattice = numberLattice(pieces, writtenRules(LANGUAGES[index]), NO_COSTS)
  const best = new Map<string, number>()
  for (let from = 0; from <= MOST_STRAYS; from++)
    for (let to = pieces.length; to >= pieces.length - MOST_STRAYS && to > from; to--)
      for (const path of walkLattice(lattice, plan, { from, to, bound: MOST_READINGS }).paths) {
        const strays = from + pieces.length - to
        const weight = path.weight + planFit(path.state, plan) + STRAY * strays
        if (path.digits.length >= FEWEST_DIGITS && weight > (best.get(path.digits) ?? -Infinity))
          best.set(path.digits, weight)
      }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_READINGS)
    .map(([digits]) => digits)
}

/** Log-weight of each row of one digit that was heard as fewer: somebody wrote down "double" or "triple" there. */
const DOUBLED = -1

/** Spelled digits as they are heard where a digit that comes again at once is said once with "double" or "triple", and that weight. */
export function saidWithDoubles(digits: string): { readonly digits: string; readonly weight: number } {
  const rows = digits.match(/(\d)\1+/g) ?? []
  return { digits: digits.replace(/(\d)\1+/g, '$1'), weight: DOUBLED * rows.length }
}
