// The path through one text: tokens, stretches, runs, scored stretches, candidates with their readings.

import type { FindingKind, Span } from '../finding.js'
import { TERRITORIES_WITH_AREA_CODES } from '../plan/area-codes.js'
import type { PlanBook } from '../plan/plan-book.js'
import { LANGUAGES } from '../read/languages/all.js'
import { isBehindLabel } from '../read/telephone-words.js'
import type { ScanContext } from '../scan-context.js'
import { originalSpan, placeAt, type SourceText } from '../text/source-text.js'
import type { Candidate } from './candidate.js'
import { bestTogether, type ScoredStretch, scoreRun } from './candidates.js'
import { confidenceOf } from './confidence.js'
import { localNumbers } from './local-numbers.js'
import { MOST_READINGS, readingsOf } from './readings.js'
import { withoutRecitals } from './recitals.js'
import { GROUPED_AS_AT_HOME } from './score/features.js'
import type { ShortCodeRule } from './score/short-code-rules.js'
import { secondNumbers } from './second-numbers.js'
import {
  codeRules,
  codeTokens,
  FEWEST_OF_CODE,
  listedCodes,
  mayBeCode,
  readShortCodes,
} from './short-codes.js'
import { plansInPlay } from './territories/plans-in-play.js'
import {
  TERRITORIES_BEHIND_LABEL,
  TERRITORIES_OF_SHAPE,
  TERRITORIES_WITHOUT_CONTEXT,
  territoriesInPlay,
} from './territories/territories-in-play.js'
import { withExchange } from './tokens/exchange-words.js'
import { isLinkTarget } from './tokens/links.js'
import {
  FEWEST_DIGITS,
  mostDigits,
  numberWordsByLanguage,
  type Run,
  runsInLanguage,
  stretches,
} from './tokens/runs.js'
import type { Token } from './tokens/token.js'
import { tokenize } from './tokens/tokens.js'
import { likeliestLanguages } from './words/language-of-text.js'
import { type Neighbourhood, Neighbourhoods } from './words/neighbourhood.js'

/** Weight of a number word of a language beside the words around it. */
const NUMBER_WORD_WEIGHT = 1.2

/** Evidence for a language below which it does not decide the country. */
const FAINT = 0.6

/** Everything of a stretch that `explain` shows. */
export interface ReadStretch {
  readonly tokens: readonly Token[]
  readonly runs: readonly Run[]
  readonly territories: readonly string[]
  readonly languages: readonly number[]
  readonly scored: readonly ScoredStretch[]
  readonly chosen: readonly ScoredStretch[]
}

/** All candidates of a text, in order. */
export function findNumbers(source: SourceText, context: ScanContext, book: PlanBook): Candidate[] {
  return readStretches(source, context, book).flatMap(({ chosen, territories }) =>
    chosen
      .flatMap((one) => [one, ...secondNumbers(one)])
      .map((one) => candidateOf(one, source, territories, book)),
  )
}

/** Reads every stretch of a text that is long enough to be a number. */
export function readStretches(source: SourceText, context: ScanContext, book: PlanBook): ReadStretch[] {
  const { text } = source
  const surroundings = new Neighbourhoods(source.link ? source.original : text, context, source.language)
  const read: ReadStretch[] = []
  for (const stretch of stretches(tokenize(text), FEWEST_OF_CODE)) {
    if (stretch.length === 1 && stretch[0]!.kind === 'word' && mostDigits(stretch) < FEWEST_DIGITS) continue
    const whole = withExchange(text, stretch)
    const code = codeTokens(text, whole)
    const rules = mayBeCode(code) ? codeRules(text, code) : []
    const tokens = rules.length > 0 ? code : whole
    const short = mostDigits(tokens) < FEWEST_DIGITS
    if (short ? rules.length === 0 : isAmount(text, tokens)) continue
    const near = surroundings.around(tokens[0]!.start)
    read.push(readStretch(source, tokens, rules, context, near, book))
  }
  return read
}

const AMOUNT = /^[1-9]\d{0,2}(?:(?:[.'’ \u00a0\u202f]\d{3}){1,6},\d{1,2}|(?:,\d{3}){1,6}\.\d{1,2})$/

/** 12.345,67 or 1,234.50: thousands and a fraction, not worth looking around. */
function isAmount(text: string, tokens: readonly Token[]): boolean {
  const length = tokens.at(-1)!.end - tokens[0]!.start
  return (
    tokens[0]!.kind === 'digits' &&
    length < 24 &&
    AMOUNT.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end))
  )
}

/** The language that a stretch is read in (-1 for none), those of the text around it, and where it may be dialled. */
function whereRead(
  tokens: readonly Token[],
  context: ScanContext,
  near: Neighbourhood,
): { language: number; languages: readonly number[]; territories: readonly string[] } {
  const words = numberWordsByLanguage(tokens)
  const evidence = near.scores.map(
    (score, at) => Math.min(score, 8) + NUMBER_WORD_WEIGHT * (words[at]! > 1 ? words[at]! : 0),
  )
  const read = likeliestLanguages(evidence)
  const languages = Math.max(...words) >= 2 ? read : likeliestLanguages(near.scores)
  const exchange = tokens.some(({ kind }) => kind === 'exchange')
  const told = territoriesInPlay(context, {
    languages: languages.map((index) => LANGUAGES[index]!.code),
    // Exchange names belong to local numbers that a plan lists.
    places: exchange ? [...near.places, ...TERRITORIES_WITH_AREA_CODES] : near.places,
  })
  const faint = context.territories.length === 0 && Math.max(...evidence) < FAINT && near.places.length === 0
  const territories = faint ? [...new Set([...told, ...TERRITORIES_WITHOUT_CONTEXT])] : told
  return { language: read[0] ?? -1, languages, territories }
}

function readStretch(
  source: SourceText,
  tokens: readonly Token[],
  rules: readonly ShortCodeRule[],
  context: ScanContext,
  near: Neighbourhood,
  book: PlanBook,
): ReadStretch {
  const { language, languages, territories } = whereRead(tokens, context, near)
  const runs = runsInLanguage(tokens, language)
  const more = { link: source.link === true, languages }
  const score = (play: readonly string[]): ScoredStretch[] => {
    const plans = plansInPlay(book, play)
    return runs.flatMap((run) => scoreRun(source.text, run, plans, more))
  }
  const scored = mostDigits(tokens) < FEWEST_DIGITS ? [] : score(territories)
  const chosen = withoutRecitals(bestTogether(scored))
  if (chosen.length === 0 && rules.length > 0) {
    const plans = plansInPlay(book, territories)
    const read = (part: readonly Token[]): ScoredStretch[] =>
      readShortCodes(source.text, part, codeRules(source.text, part), language, plans, more)
    const whole = read(tokens)
    const codes = whole.length > 0 ? whole : listedCodes(tokens).flatMap(read)
    return { tokens, runs, territories, languages, scored: [...scored, ...codes], chosen: codes }
  }
  const local = chosen.length === 0 ? localNumbers(source.text, runs, territories, more) : []
  if (local.length > 0)
    return { tokens, runs, territories, languages, scored: [...scored, ...local], chosen: local }
  const settled = chosen.length > 0 && !chosen.some(isOddlyGrouped)
  if (settled || context.territories.length > 0 || !mayPointElsewhere(tokens))
    return { tokens, runs, territories, languages, scored, chosen }
  const labelled = isBehindLabel(source.text, tokens[0]!.start)
  const others = labelled ? TERRITORIES_BEHIND_LABEL : []
  const asked = [...territories, ...TERRITORIES_WITHOUT_CONTEXT, ...TERRITORIES_OF_SHAPE, ...others]
  const wider = [...new Set(asked)]
  const elsewhere = score(wider).filter((stretch) => pointsElsewhere(stretch, labelled))
  return {
    tokens,
    runs,
    territories: wider,
    languages,
    scored: [...scored, ...elsewhere],
    chosen: withoutRecitals(bestTogether([...chosen, ...elsewhere])),
  }
}

/** Grouped, but not as any country in play writes its numbers: the shape may be another country's. */
function isOddlyGrouped({ situation, features }: ScoredStretch): boolean {
  return situation.groups.length > 1 && situation.path.weight === 0 && !features.includes(GROUPED_AS_AT_HOME)
}

/** Worth asking other countries: enough digits, or signs that cover some, or a prefix. */
function mayPointElsewhere(tokens: readonly Token[]): boolean {
  const digits = tokens.reduce((sum, token) => sum + token.digits.length, 0)
  return digits >= 9 || tokens.some(({ kind, digits }) => kind === 'mask' || digits.startsWith('0'))
}

/** The shape of the number alone points at a country: its own grouping, and what few countries write. */
function pointsElsewhere({ situation, features }: ScoredStretch, labelled: boolean): boolean {
  if (labelled && situation.form !== 'local') return situation.valid
  const telling = /^[0(]/.test(situation.written) || /^\d \(/.test(situation.written) || situation.open > 0
  // A comma beside other separators ends one thing and begins another: 10 028, 75 013.
  const commas = situation.separators.filter((separator) => separator.includes(',')).length
  if (commas > 0 && commas < situation.separators.length) return false
  const known = situation.accepted.some(({ asked }) => TERRITORIES_WITHOUT_CONTEXT.includes(asked))
  return situation.form !== 'local' && (telling || known) && features.includes(GROUPED_AS_AT_HOME)
}

function candidateOf(
  stretch: ScoredStretch,
  source: SourceText,
  territories: readonly string[],
  book: PlanBook,
): Candidate {
  const { situation } = stretch
  const span = originalSpan(source, situation.start, situation.end)
  const place = placeAt(source, situation.start)
  const language =
    LANGUAGES[situation.run.language >= 0 ? situation.run.language : (situation.languages[0] ?? -1)]
  return {
    kind: kindOf(stretch, source),
    span,
    written: source.original.slice(span.start, span.end),
    around: wordsAround(source.text, situation),
    ...(place === undefined ? {} : { place }),
    ...(language === undefined ? {} : { language: language.code }),
    readings: readingsOf(stretch, territories, book),
    confidence: confidenceOf(stretch.score),
    bounded: stretch.bounded || stretch.paths.length > MOST_READINGS,
    notes: source.note === undefined ? [] : [source.note],
  }
}

function kindOf({ situation }: ScoredStretch, source: SourceText): FindingKind {
  const { run, from, to } = situation
  if (situation.open > 0) return 'masked'
  if (source.link || isLinkTarget(situation.text, situation.start)) return 'link'
  const tokens = run.tokens.slice(from, to)
  if (tokens.some(({ kind }) => kind === 'letters' || kind === 'exchange')) return 'vanity'
  return situation.words > 0 ? 'words' : 'digits'
}

/** UTF-16 units before and behind a number that are kept for a reader who has not got the text. */
const AROUND = 80

function wordsAround(text: string, { start, end }: Span): { before: string; after: string } {
  const onOneLine = (part: string): string => part.replace(/\s+/g, ' ')
  return {
    before: onOneLine(text.slice(Math.max(0, start - AROUND), start)),
    after: onOneLine(text.slice(end, end + AROUND)),
  }
}
