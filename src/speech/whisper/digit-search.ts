// Beam search for the digits of a telephone number: the dialling plan is the grammar of what may be heard next.
import { DEAD } from '../../core/plan/digit-machine.js'
import { type Decoder, type HeardSound, type Past, type Step, selectRows } from './decoder.js'
import type { DigitTokens } from './digit-tokens.js'
import { logAdd, logSumExp } from './probabilities.js'
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
/** Spellings of the same digits that may live side by side, so that the beam holds different numbers. */
const SPELLINGS = 2

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
      return grow(hypothesis, rows[index]!, tokens, searches, step, offset, (search, digits, value) => {
        finished[search]!.set(
          digits,
          logAdd(finished[search]!.get(digits) ?? Number.NEGATIVE_INFINITY, value),
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

/** All that a hypothesis may go on with; ends of text go to `finish`. */
function grow(
  hypothesis: Hypothesis,
  row: number,
  tokens: DigitTokens,
  searches: readonly DigitSearch[],
  step: Step,
  offset: number,
  finish: (search: number, digits: string, logProbability: number) => void,
): Hypothesis[] {
  const { logits } = step
  const { search, digits, state } = hypothesis
  const { grammar } = searches[search]!
  const base = hypothesis.logProbability - logSumExp(logits, offset, step.vocabulary)
  const value = (token: number): number => base + logits[offset + token]!
  if (grammar.accepts(state)) finish(search, digits, value(END_OF_TEXT))
  const grown: Hypothesis[] = []
  for (const { id, values } of tokens.digits) {
    const next = walk(grammar, state, values)
    if (next === DEAD) continue
    const logProbability = value(id)
    grown.push({
      search,
      digits: digits + values.join(''),
      state: next,
      logProbability,
      afterSeparator: false,
      row,
      token: id,
    })
  }
  if (!hypothesis.afterSeparator)
    for (const token of tokens.separators)
      grown.push({
        search,
        digits,
        state,
        logProbability: value(token),
        afterSeparator: true,
        row,
        token,
      })
  if (digits === '' && grammar.afterPlus !== DEAD)
    for (const token of tokens.plus)
      grown.push({
        search,
        digits: '+',
        state: grammar.afterPlus,
        logProbability: value(token),
        afterSeparator: true,
        row,
        token,
      })
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

/** The likeliest of each search, without those that can no longer come near its best finished one. */
function prune(
  grown: readonly Hypothesis[],
  searches: readonly DigitSearch[],
  best: readonly number[],
): Hypothesis[] {
  const sorted = grown
    .filter((hypothesis) => hypothesis.logProbability >= best[hypothesis.search]! - WORST_GAP)
    .sort((a, b) => b.logProbability - a.logProbability)
  const kept = searches.map(() => 0)
  const spellings = new Map<string, number>()
  return sorted.filter(({ search, digits }) => {
    const key = `${search}:${digits}`
    const spelling = spellings.get(key) ?? 0
    if (spelling >= SPELLINGS || kept[search]! >= searches[search]!.beam) return false
    spellings.set(key, spelling + 1)
    kept[search]!++
    return true
  })
}

function inOrder(finished: ReadonlyMap<string, number>): HeardDigits[] {
  return [...finished]
    .map(([digits, logProbability]) => ({ digits, logProbability }))
    .sort((a, b) => b.logProbability - a.logProbability)
}
