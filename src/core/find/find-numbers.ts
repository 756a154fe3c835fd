// The path through one text: tokens, stretches, candidates with their readings.
import { type FindingKind, overlap, type Span } from '../finding.js'
import { withReadings } from '../plan/judge-readings.js'
import type { PlanBook } from '../plan/plan-book.js'
import { LANGUAGES } from '../read/languages/all.js'
import type { ScanContext } from '../scan-context.js'
import { originalSpan, placeAt, type SourceText } from '../text/source-text.js'
import type { Candidate } from './candidate.js'
import type { FoundAlone, ScoredStretch } from './candidates.js'
import { confidenceOf } from './confidence.js'
import { mayBeOfSmallExchange } from './local-numbers.js'
import { readInEach, readingsAlone } from './named-territories.js'
import { withListed } from './number-lists.js'
import { type ReadStretch, readStretch } from './read-stretch.js'
import { MOST_READINGS, readingsOf } from './readings.js'
import { secondNumbers } from './second-numbers.js'
import { codeRules, codeTokens, FEWEST_OF_CODE, mayBeCode } from './short-codes.js'
import { withExchange } from './tokens/exchange-words.js'
import { isLinkTarget } from './tokens/links.js'
import { FEWEST_DIGITS, mostDigits, stretches } from './tokens/runs.js'
import { takenBackBetween, withoutTakenBack } from './tokens/take-backs.js'
import type { Token } from './tokens/token.js'
import { tokenize } from './tokens/tokens.js'
import { Neighbourhoods } from './words/neighbourhood.js'

/** All candidates of a text, in order. */
export function findNumbers(source: SourceText, context: ScanContext, book: PlanBook): Candidate[] {
  return [...findByStretch(source, context, book)].flat()
}

/** The same, those of one stretch after the other, none for most: whoever asks may stop. */
export function* findByStretch(
  source: SourceText,
  context: ScanContext,
  book: PlanBook,
): Generator<Candidate[]> {
  for (const { chosen, territories, alone = [] } of readStretches(source, context, book))
    yield chosen
      .flatMap((one) => [one, ...secondNumbers(one)])
      .map((one) => {
        const beside = alone.filter(({ stretch }) => overlap(stretch.situation, one.situation))
        return candidateOf(one, source, { territories, named: context.territories, beside }, book)
      })
}

/** Reads every stretch of a text that is long enough to be a number, one after the other as they are asked for. */
export function readStretches(
  source: SourceText,
  context: ScanContext,
  book: PlanBook,
): Generator<ReadStretch> {
  return withListed(readEach(source, context, book), source.text)
}

function* readEach(source: SourceText, context: ScanContext, book: PlanBook): Generator<ReadStretch> {
  const { text } = source
  const surroundings = neighbourhoodsOf(source, context)
  for (const stretch of stretches(withoutTakenBack(tokenize(text), text), FEWEST_OF_CODE)) {
    if (stretch.length === 1 && stretch[0]!.kind === 'word' && mostDigits(stretch) < FEWEST_DIGITS) continue
    const whole = withExchange(text, stretch)
    const code = codeTokens(text, whole)
    const rules = mayBeCode(code) ? codeRules(text, code) : []
    // 01904 five one six …: figures that words go on from are the begin of a number.
    const goesOn = code[0] === whole[0] && code.length < whole.length && mostDigits(whole) >= FEWEST_DIGITS
    const tokens = rules.length > 0 && !goesOn ? code : whole
    const short = mostDigits(tokens) < FEWEST_DIGITS
    if (short ? rules.length === 0 && !mayBeOfSmallExchange(text, tokens) : isAmount(text, tokens)) continue
    const near = surroundings.around(tokens[0]!.start)
    const readIn = (territories: readonly string[]): ReadStretch =>
      readStretch(source, tokens, rules, { ...context, territories }, near, book)
    const named = context.territories
    yield readInEach(readIn(named), named, (territory) => readIn([territory]))
  }
}

interface Looked {
  readonly text: string
  readonly context: ScanContext
  readonly language: string | undefined
  readonly of: Neighbourhoods
}

/** The text that was looked at last, and the page whose links are read: they are read one by one, other texts of the page between. */
const last: { text?: Looked; page?: Looked } = {}

/** The neighbourhoods of what is read, those of the last one again for the same. */
function neighbourhoodsOf(
  { link, original, text, language }: SourceText,
  context: ScanContext,
): Neighbourhoods {
  const [kind, around] = link === true ? (['page', original] as const) : (['text', text] as const)
  const known = last[kind]
  if (known?.text === around && known.context === context && known.language === language) return known.of
  const of = new Neighbourhoods(around, context, language)
  last[kind] = { text: around, context, language, of }
  return of
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

/** Where the numbers of a stretch are dialled. */
interface WhereDialled {
  readonly territories: readonly string[]
  /** Those of the territories that the user named. */
  readonly named: readonly string[]
  readonly beside: readonly FoundAlone[]
}

function candidateOf(
  stretch: ScoredStretch,
  source: SourceText,
  { territories, named, beside }: WhereDialled,
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
    readings: withReadings(
      readingsOf(stretch, territories, book, named),
      readingsAlone(stretch, beside, book),
    ),
    confidence: confidenceOf(stretch.weighed.score),
    bounded: stretch.bounded || stretch.paths.length > MOST_READINGS,
    notes: [...(source.note === undefined ? [] : [source.note]), ...takenBack(situation)],
  }
}

/** What is not read into a number because the speaker takes it back. */
function takenBack({ text, run, from, to }: ScoredStretch['situation']): string[] {
  return run.tokens.slice(from + 1, to).flatMap((token, at) => {
    const said = takenBackBetween(text, run.tokens[from + at]!, token)
    return said === undefined
      ? []
      : [`what stands before "${said}" is taken back by the speaker and not read into it`]
  })
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
