// The path through one text: tokens, stretches, runs, scored stretches, candidates with their readings.

import type { FindingKind } from '../finding.js'
import { type DialledNumber, dial } from '../plan/dial.js'
import type { DialForm } from '../plan/plan-automaton.js'
import type { PlanBook } from '../plan/plan-book.js'
import { LANGUAGES } from '../read/languages/all.js'
import type { LatticePath } from '../read/lattice.js'
import type { ScanContext } from '../scan-context.js'
import { originalSpan, type SourceText } from '../text/source-text.js'
import type { Candidate, Reading } from './candidate.js'
import { bestTogether, type ScoredStretch, scoreRun } from './candidates.js'
import { isLinkTarget } from './features.js'
import { languageScores, likeliestLanguages } from './language-of-text.js'
import { placesIn } from './places.js'
import {
  FEWEST_DIGITS,
  mostDigits,
  numberWordsByLanguage,
  type Run,
  runsInLanguage,
  stretches,
} from './runs.js'
import { TERRITORIES_WITHOUT_CONTEXT, territoriesInPlay } from './territories-in-play.js'
import type { Token } from './token.js'
import { tokenize } from './tokens.js'

/** Most readings listed of a candidate, and most numbers of a reading. */
const MOST_READINGS = 6
const MOST_NUMBERS = 6
/** Readings this much less likely than the best are left out (log-weight). */
const READING_MARGIN = 6
/** Weight of a number word of a language beside the words around it. */
const NUMBER_WORD_WEIGHT = 1.2
/** Text around a stretch that is looked at for language and places, in units. */
const NEIGHBOURHOOD = 1500

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
  return readStretches(source, context, book).flatMap((stretch) =>
    stretch.chosen.map((chosen) => candidateOf(chosen, source, stretch.territories, book)),
  )
}

/** Reads every stretch of a text that is long enough to be a number. */
export function readStretches(source: SourceText, context: ScanContext, book: PlanBook): ReadStretch[] {
  const { text } = source
  const surroundings = new Neighbourhoods(source.link ? source.original : text, context)
  const read: ReadStretch[] = []
  for (const tokens of stretches(tokenize(text))) {
    if (mostDigits(tokens) < FEWEST_DIGITS) continue
    read.push(readStretch(source, tokens, context, surroundings.around(tokens[0]!.start), book))
  }
  return read
}

interface Neighbourhood {
  readonly scores: readonly number[]
  readonly places: readonly string[]
}

/** Language and places of the text around an offset, worked out once for each block. */
class Neighbourhoods {
  private readonly blocks = new Map<number, Neighbourhood>()

  constructor(
    private readonly text: string,
    private readonly context: ScanContext,
  ) {}

  around(offset: number): Neighbourhood {
    const block = Math.floor(offset / NEIGHBOURHOOD)
    let known = this.blocks.get(block)
    if (known === undefined) {
      const near = this.text.slice(Math.max(0, (block - 1) * NEIGHBOURHOOD), (block + 2) * NEIGHBOURHOOD)
      known = this.look(near)
      this.blocks.set(block, known)
    }
    return known
  }

  private look(near: string): Neighbourhood {
    const named = this.context.languages
    let scores = languageScores(near)
    let places = placesIn(near)
    if (Math.max(...scores) < 1 || places.length === 0) {
      const rest = this.context.surroundings.join('\n').slice(0, 20_000)
      if (Math.max(...scores) < 1)
        scores = languageScores(rest).map((score, at) => scores[at]! + Math.min(3, score))
      if (places.length === 0) places = placesIn(rest)
    }
    return {
      scores: scores.map((score, at) => score + (named.includes(LANGUAGES[at]!.code) ? 10 : 0)),
      places: places.slice(0, 3),
    }
  }
}

function readStretch(
  source: SourceText,
  tokens: readonly Token[],
  context: ScanContext,
  near: Neighbourhood,
  book: PlanBook,
): ReadStretch {
  const words = numberWordsByLanguage(tokens)
  const evidence = near.scores.map((score, at) => Math.min(score, 8) + NUMBER_WORD_WEIGHT * words[at]!)
  const spoken = Math.max(...words) >= 2
  const best = evidence.indexOf(Math.max(...evidence))
  const language = Math.max(...words) === 0 ? -1 : best
  const languages = spoken
    ? [...new Set([best, ...likeliestLanguages(evidence)])]
    : likeliestLanguages(near.scores)
  const runs = runsInLanguage(tokens, language)
  const territories = territoriesInPlay(context, {
    languages: languages.map((index) => LANGUAGES[index]!.code),
    places: near.places,
  })
  const more = { link: source.link === true, languages }
  const score = (play: readonly string[]): ScoredStretch[] =>
    runs.flatMap((run) => scoreRun(source.text, run, book.union(play), more))
  const scored = score(territories)
  const chosen = bestTogether(scored)
  if (chosen.length > 0 || context.territories.length > 0)
    return { tokens, runs, territories, languages, scored, chosen }
  const wider = [...new Set([...territories, ...TERRITORIES_WITHOUT_CONTEXT])]
  const elsewhere = score(wider).filter(pointsElsewhere)
  return {
    tokens,
    runs,
    territories: wider,
    languages,
    scored: [...scored, ...elsewhere],
    chosen: bestTogether(elsewhere),
  }
}

/** The shape of the number alone points at a country: its own grouping, and a type of its plan. */
function pointsElsewhere(stretch: ScoredStretch): boolean {
  const names = stretch.features.map(({ name }) => name)
  return names.includes('grouped as the country writes it') && stretch.situation.form !== 'local'
}

function candidateOf(
  stretch: ScoredStretch,
  source: SourceText,
  territories: readonly string[],
  book: PlanBook,
): Candidate {
  const { situation } = stretch
  const span = originalSpan(source, situation.start, situation.end)
  const language =
    LANGUAGES[situation.run.language >= 0 ? situation.run.language : (situation.languages[0] ?? -1)]
  return {
    kind: kindOf(stretch, source),
    span,
    written: source.original.slice(span.start, span.end),
    ...(source.place === undefined ? {} : { place: source.place }),
    ...(language === undefined ? {} : { language: language.code }),
    readings: readingsOf(stretch.paths, territories, book),
    features: stretch.features,
    score: stretch.score,
    bounded: stretch.bounded || stretch.paths.length > MOST_READINGS,
    notes: [],
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

/** The readings of a stretch, each with the numbers that it dials in the territories in play. */
function readingsOf(
  paths: readonly LatticePath[],
  territories: readonly string[],
  book: PlanBook,
): Reading[] {
  const best = paths[0]!.weight
  const readings = paths
    .filter(({ weight }) => weight >= best - READING_MARGIN)
    .map((path) => ({ path, numbers: numbersOf(path.digits, territories, book) }))
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ path, numbers }) => ({
      reading: { digits: path.digits, numbers },
      rank:
        path.weight +
        (numbers.some(({ valid }) => valid) ? 1 : 0) +
        (numbers.some(({ form }) => form === 'national' || form === 'international') ? 0.5 : 0),
    }))
    .sort((a, b) => b.rank - a.rank)
  return readings.slice(0, MOST_READINGS).map(({ reading }) => reading)
}

const FORM_RANK: Readonly<Record<DialForm, number>> = { international: 0, national: 1, local: 2, short: 3 }

/** One entry per E.164 number, those of a number type before those of mere shape, in the order of the territories. */
export function numbersOf(digits: string, territories: readonly string[], book: PlanBook): DialledNumber[] {
  const found = new Map<string, DialledNumber>()
  for (const territory of territories)
    for (const number of dial(digits, territory, book)) {
      if (number.form === 'impossible') continue
      const key = number.e164 ?? `${number.callingCode} ${number.national}`
      const known = found.get(key)
      if (known === undefined || (!known.valid && number.valid)) found.set(key, number)
    }
  const numbers = [...found.values()]
  const firstForm = Math.min(...numbers.map(({ form }) => (form === 'impossible' ? 9 : FORM_RANK[form])))
  const typed = numbers.filter(({ valid }) => valid)
  const home = territories[0]
  const kept = typed.length > 0 ? numbers.filter(({ valid, asked }) => valid || asked === home) : numbers
  return kept
    .filter(({ form }) => form !== 'impossible' && FORM_RANK[form] <= Math.max(firstForm, 1))
    .slice(0, MOST_NUMBERS)
}
