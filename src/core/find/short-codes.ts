// Short codes and emergency numbers: read only right behind a word that orders a call, and with nothing that they count.
import type { PlanAutomaton } from '../plan/plan-automaton.js'
import { LANGUAGES } from '../read/languages/all.js'
import { numberLattice } from '../read/number-lattice.js'
import { isDialled } from '../read/number-tokens.js'
import type { ScoredStretch } from './candidates.js'
import { walkPlans } from './plans-in-play.js'
import { type Run, runsInLanguage } from './runs.js'
import { situationOf } from './situation.js'
import { Surroundings, type TextFacts } from './surroundings.js'
import type { Token } from './token.js'
import { foldedWords, isDialVerb, isFunctionWord, wordsOf } from './vocabulary.js'

/** Digits of a short code. Source: ShortNumberMetadata, lengths over all countries. */
export const SHORT_LENGTHS = { fewest: 2, most: 6 } as const
/** Units before the code in which the verb has to stand: "compose le", "wähl die". */
const REACH = 24
/** Words between the verb and the code: an article, a preposition. */
const MOST_BETWEEN = 1
const BOUND = 8
const WEIGHT = 4

/** The first token of a stretch that is dialled in some language: articles before it are not. */
export function firstDialled(tokens: readonly Token[]): Token {
  return tokens.find(({ entry }) => entry === undefined || entry.mostDigits > 0) ?? tokens[0]!
}

/** Whether a word that orders a call stands right before a place; cheap, asked of every short stretch of digits. */
export function isOrderedBefore(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - REACH), start)
  if (!/[\p{L}] ?:? ?["“«]?$/u.test(near)) return false
  const words = foldedWords(/[^\n\d.!?;]*$/.exec(near)![0]).reverse()
  return words
    .slice(0, MOST_BETWEEN + 1)
    .some((word, at) => isDialVerb(word) && words.slice(0, at).every((between) => between.length <= 3))
}

/** Short codes of a stretch that is not long enough for anything else. */
export function readShortCodes(
  text: string,
  tokens: readonly Token[],
  language: number,
  plans: readonly PlanAutomaton[],
  facts: TextFacts,
): ScoredStretch[] {
  return runsInLanguage(tokens, language).flatMap((run) => {
    const dialled = run.pieces.filter(isDialled)
    const words = run.tokens.filter(({ kind }) => kind === 'word').length
    if (words === 1 || dialled.length !== run.pieces.length) return []
    return shortCode(text, run, plans, facts)
  })
}

function shortCode(
  text: string,
  run: Run,
  plans: readonly PlanAutomaton[],
  facts: TextFacts,
): ScoredStretch[] {
  const lattice = numberLattice(run.pieces, LANGUAGES[run.language] ?? {})
  const to = run.pieces.length
  const { paths, bounded } = walkPlans(lattice, plans, { from: 0, to, plus: false, bound: BOUND })
  const codes = paths
    .filter((path) => path.end === to && !path.digits.includes('*'))
    .map((path) => ({ ...path, accepted: path.accepted.filter(({ form }) => form === 'short') }))
    .filter(({ accepted }) => accepted.length > 0)
  const best = codes[0]
  if (best === undefined) return []
  const situation = situationOf(new Surroundings(text, run, facts), 0, best)
  const behind = situation.after.words[0]
  if (
    behind !== undefined &&
    /^[ -]/.test(text.slice(situation.end)) &&
    !goesOn(behind, situation.after.languages)
  )
    return []
  return [
    {
      situation,
      paths: codes,
      features: [{ name: 'a short code right behind a word that orders a call', weight: WEIGHT }],
      score: WEIGHT,
      bounded,
    },
  ]
}

/** The sentence goes on (call 911 now) instead of saying what is counted (call 112 friends). */
function goesOn(word: string, languages: readonly number[]): boolean {
  return isFunctionWord(word) && !languages.some((language) => wordsOf(language, 'unitsAfter').has(word))
}
