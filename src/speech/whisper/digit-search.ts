// Beam search for the digits of a telephone number: the dialling plan is the grammar of what may be heard next.

import { addLogs } from '../../core/hear/add-logs.js'
import { DEAD } from '../../core/plan/digit-machine.js'
import { type Decoder, type HeardSound, type Past, type Step, selectRows } from './decoder.js'
import type { DigitTokens } from './digit-tokens.js'
import { logSumExp } from './probabilities.js'
import { END_OF_TEXT, textPrompt } from './tokens.js'

/** Which strings of digits may be heard; a `PlanAutomaton` is one. */
export interface DigitGrammar {
  readonly start: number
  /** State after a plus sign; `DEAD` where none may stand in front. */
  readonly afterPlus: number
  next(state: number, digit: number): number
  accepts(state: number): boolean
}

/** One question to the decoder; several are answered in one batch. */
export interface DigitSearch {
  /** ISO 639-1 code of the language in which the digits are said. */
  readonly language: string
  readonly grammar: DigitGrammar
  /** Hypotheses kept at each step. */
  readonly beam: number
  /** Digits that are followed to their end even where the beam would drop them, so that they get a score. */
  readonly asked?: readonly string[]
}

/** Digits (a `+` in front where it was heard) and the natural log of their probability, over all their spellings. */
export interface HeardDigits {
  readonly digits: string
  readonly logProbability: number
}

/** Longest spelling, in tokens. */
const MOST_TOKENS = 40
/** Hypotheses whose log-probability is this far below the best finished one are given up. */
const WORST_GAP = 6
/** The same for digits that are asked for, and how many of their spellings are followed side by side. */
const ASKED_GAP = 14
const ASKED_SPELLINGS = 2

interface Hypothesis {
  readonly search: number
  readonly digits: string
  readonly state: number
  readonly logProbability: number
  readonly afterSeparator: boolean
  /** Row of the last step that it grew from, and the token that it grew by. */
  readonly row: number
  readonly token: number
}

/** Hears a passage's digits once for each search; the answers are in their order, likeliest digits first. */
export async function searchDigits(
  decoder: Decoder,
  tokens: DigitTokens,
  sound: HeardSound,
  searches: readonly DigitSearch[],
): Promise<HeardDigits[][]> {
  const finished = searches.map(() => new Map<string, number>())
  const best = searches.map(() => Number.NEGATIVE_INFINITY)
  const languages = [...new Set(searches.map((search) => search.language))]
  let step = await decoder.step(sound, languages.map(textPrompt))
  let last = step.logits.length / languages.length / step.vocabulary - 1
  let living: Hypothesis[] = searches.map((search, index) => ({
    search: index,
    digits: '',
    state: search.grammar.start,
    logProbability: 0,
    afterSeparator: true,
    row: languages.indexOf(search.language),
    token: 0,
  }))
  let rows = living.map((hypothesis) => hypothesis.row)
  for (let length = 1; length <= MOST_TOKENS && living.length > 0; length++) {
    const grown = living.flatMap((hypothesis, index) => {
      const offset = (rows[index]! * (last + 1) + last) * step.vocabulary
      const { grammar, asked } = searches[hypothesis.search]!
      const floor = best[hypothesis.search]! - (asked === undefined ? WORST_GAP : ASKED_GAP)
      return grow(hypothesis, rows[index]!, tokens, grammar, step, offset, floor, (search, digits, value) => {
        finished[search]!.set(
          digits,
          addLogs(finished[search]!.get(digits) ?? Number.NEGATIVE_INFINITY, value),
        )
        best[search] = Math.max(best[search]!, value)
      })
    })
    living = prune(grown, searches, best)
    if (living.length === 0) break
    const past: Past = selectRows(
      step.past,
      living.map((hypothesis) => hypothesis.row),
    )
    step = await decoder.step(
      sound,
      living.map((hypothesis) => [hypothesis.token]),
      past,
    )
    rows = living.map((_, index) => index)
    last = 0
  }
  return finished.map(inOrder)
}

/** All that a hypothesis may go on with and that is not worse than `floor`; ends of text go to `finish`. */
function grow(
  hypothesis: Hypothesis,
  row: number,
  tokens: DigitTokens,
  grammar: DigitGrammar,
  step: Step,
  offset: number,
  floor: number,
  finish: (search: number, digits: string, logProbability: number) => void,
): Hypothesis[] {
  const { logits } = step
  const { search, digits, state } = hypothesis
  const base = hypothesis.logProbability - logSumExp(logits, offset, step.vocabulary)
  if (grammar.accepts(state)) finish(search, digits, base + logits[offset + END_OF_TEXT]!)
  const grown: Hypothesis[] = []
  const add = (token: number, more: string, next: number, afterSeparator: boolean): void => {
    const logProbability = base + logits[offset + token]!
    if (next !== DEAD && logProbability >= floor)
      grown.push({ search, digits: digits + more, state: next, logProbability, afterSeparator, row, token })
  }
  for (const { id, values, text } of tokens.digits) add(id, text, walk(grammar, state, values), false)
  if (!hypothesis.afterSeparator) for (const token of tokens.separators) add(token, '', state, true)
  if (digits === '') for (const token of tokens.plus) add(token, '+', grammar.afterPlus, true)
  return grown
}

function walk(grammar: DigitGrammar, from: number, values: readonly number[]): number {
  let state = from
  for (const digit of values) {
    state = grammar.next(state, digit)
    if (state === DEAD) return DEAD
  }
  return state
}

/**
 * The likeliest of each search, without those that can no longer come near its best finished one; and of the
 * digits that are asked for the likeliest spellings, wherever they stand.
 */
function prune(
  grown: readonly Hypothesis[],
  searches: readonly DigitSearch[],
  best: readonly number[],
): Hypothesis[] {
  const kept = searches.map(() => 0)
  const spellings = new Map<string, number>()
  const isAsked = ({ search, digits }: Hypothesis): boolean => {
    const wanting = (searches[search]!.asked ?? []).filter(
      (asked) => asked.startsWith(digits) && (spellings.get(`${search}:${asked}`) ?? 0) < ASKED_SPELLINGS,
    )
    for (const asked of wanting) {
      const key = `${search}:${asked}`
      spellings.set(key, (spellings.get(key) ?? 0) + 1)
    }
    return wanting.length > 0
  }
  return [...grown]
    .sort((a, b) => b.logProbability - a.logProbability)
    .filter((hypothesis) => {
      const { search, logProbability } = hypothesis
      const asked = isAsked(hypothesis)
      const good = logProbability >= best[search]! - WORST_GAP && kept[search]! < searches[search]!.beam
      if (good) kept[search]!++
      return good || asked
    })
}

function inOrder(finished: ReadonlyMap<string, number>): HeardDigits[] {
  return [...finished]
    .map(([digits, logProbability]) => ({ digits, logProbability }))
    .sort((a, b) => b.logProbability - a.logProbability)
}
