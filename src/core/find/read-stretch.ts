// Reads one stretch of tokens: in which language and territories, as which numbers, and what else was weighed.
import { TERRITORIES_WITH_AREA_CODES } from '../plan/area-codes.js'
import type { PlanBook } from '../plan/plan-book.js'
import { LANGUAGES } from '../read/languages/all.js'
import { isBehindLabel } from '../read/telephone-words.js'
import type { ScanContext } from '../scan-context.js'
import type { SourceText } from '../text/source-text.js'
import { bestTogether, type FoundAlone, type ScoredStretch, scoreRun } from './candidates.js'
import { mayPointElsewhere, type Said, scoredElsewhere, territoriesElsewhere } from './elsewhere.js'
import { localNumbers } from './local-numbers.js'
import { withoutRecitals } from './recitals.js'
import { RunInText } from './run-in-text.js'
import { GROUPED_AS_AT_HOME } from './score/features.js'
import { hasCrumbs } from './score/left-over.js'
import type { ShortCodeRule } from './score/short-code-rules.js'
import { codeRules, listedCodes, readShortCodes } from './short-codes.js'
import { plansInPlay } from './territories/plans-in-play.js'
import { territoriesInPlay } from './territories/territories-in-play.js'
import { FEWEST_DIGITS, mostDigits, numberWordsByLanguage, type Run, runsInLanguage } from './tokens/runs.js'
import type { Token } from './tokens/token.js'
import { likeliestLanguages } from './words/language-of-text.js'
import type { Neighbourhood } from './words/neighbourhood.js'
import type { TextFacts } from './words/surroundings.js'
import { isOwned, isTold } from './words/told.js'

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
  /** What one of several named territories finds by itself, and overlaps a chosen one. */
  readonly alone?: readonly FoundAlone[]
}

/** The language that a stretch is read in (-1 for none), those of the text around it, and where it may be dialled. */
interface WhereRead {
  readonly language: number
  readonly languages: readonly number[]
  readonly territories: readonly string[]
  /** Those of the territories that the text points at, and not only that something is known of them. */
  readonly pointedAt: readonly string[]
}

/** Where figures were read last, which say nothing of it themselves: the same for all that have one neighbourhood. */
let whereFiguresAreRead:
  | { readonly near: Neighbourhood; readonly named: readonly string[]; readonly where: WhereRead }
  | undefined

function whereRead(
  tokens: readonly Token[],
  context: ScanContext,
  near: Neighbourhood,
  book: PlanBook,
): WhereRead {
  if (tokens.some(({ kind }) => kind === 'word' || kind === 'exchange'))
    return whereTokensAreRead(tokens, context, near, book)
  const named = context.territories
  if (whereFiguresAreRead?.near !== near || whereFiguresAreRead.named !== named)
    whereFiguresAreRead = { near, named, where: whereTokensAreRead(tokens, context, near, book) }
  return whereFiguresAreRead.where
}

function whereTokensAreRead(
  tokens: readonly Token[],
  context: ScanContext,
  near: Neighbourhood,
  book: PlanBook,
): WhereRead {
  const words = numberWordsByLanguage(tokens)
  const evidence = near.scores.map(
    (score, at) => Math.min(score, 8) + NUMBER_WORD_WEIGHT * (words[at]! > 1 ? words[at]! : 0),
  )
  const read = likeliestLanguages(evidence)
  const languages = Math.max(...words) >= 2 ? read : likeliestLanguages(near.scores)
  const exchange = tokens.some(({ kind }) => kind === 'exchange')
  const hints = {
    languages: languages.map((index) => LANGUAGES[index]!.code),
    // Exchange names belong to local numbers that a plan lists.
    places: exchange ? [...near.places, ...TERRITORIES_WITH_AREA_CODES] : near.places,
  }
  const told = territoriesInPlay(context, hints)
  const faint = context.territories.length === 0 && Math.max(...evidence) < FAINT && near.places.length === 0
  const territories = faint || told.length === 0 ? [...new Set([...told, ...book.asked.always])] : told
  return { language: read[0] ?? -1, languages, territories, pointedAt: told }
}

/** What is said of a stretch right before it. */
function saidBefore(text: string, start: number, [place]: readonly RunInText[]): Said {
  if (isBehindLabel(text, start)) return 'label'
  const before = place?.surroundings.before(start).before
  return before !== undefined && (isTold(before) || isOwned(before)) ? 'order' : undefined
}

/** A stretch with all that reading it needs. */
class Stretch {
  readonly runs: readonly Run[]
  /** The runs in their text, ready for any plans. */
  readonly places: readonly RunInText[]
  private saidHere: { readonly said: Said } | undefined

  constructor(
    readonly source: SourceText,
    readonly tokens: readonly Token[],
    language: number,
    readonly facts: TextFacts,
    readonly pointedAt: readonly string[],
    readonly book: PlanBook,
  ) {
    this.runs = runsInLanguage(tokens, language)
    this.places = this.runs.map((run) => new RunInText(source.text, run, facts))
  }

  /** Asked only of what is not settled without. */
  get said(): Said {
    this.saidHere ??= { said: saidBefore(this.source.text, this.tokens[0]!.start, this.places) }
    return this.saidHere.said
  }
}

/** Readings of a stretch: those that were weighed, those that are taken, and where they may be dialled. */
type Read = Pick<ReadStretch, 'territories' | 'scored' | 'chosen'>

/**
 * Reads one stretch: as numbers where the text points, else as a short code or a local number, else as a number of another
 * country. `rules` are those of short codes that speak for it.
 */
export function readStretch(
  source: SourceText,
  tokens: readonly Token[],
  rules: readonly ShortCodeRule[],
  context: ScanContext,
  near: Neighbourhood,
  book: PlanBook,
): ReadStretch {
  const { language, languages, territories, pointedAt } = whereRead(tokens, context, near, book)
  const facts = { link: source.link === true, languages }
  const stretch = new Stretch(source, tokens, language, facts, pointedAt, book)
  const numbers = readNumbers(stretch, territories)
  const otherwise =
    numbers.chosen.length > 0
      ? undefined
      : (readCodes(stretch, rules, language, numbers) ?? readLocal(stretch, numbers))
  const read =
    otherwise ?? (mayBeElsewhere(stretch, context, numbers) ? readElsewhere(stretch, numbers) : numbers)
  return { tokens, runs: stretch.runs, languages, ...read }
}

/** The numbers that can be dialled in some territories. */
function readNumbers(stretch: Stretch, territories: readonly string[]): Read {
  const all = mostDigits(stretch.tokens) < FEWEST_DIGITS ? [] : scoreIn(stretch, territories)
  // Of countries that nothing points at, in words that do not say it is dialled, a shape says nothing: 9 212-555-0147 has that
  // of some number in Argentina.
  const kept = all.filter((each) => each.situation.valid || !isOfNowhere(each, stretch))
  const scored = kept.length === all.length || stretch.said !== undefined ? all : kept
  return { territories, scored, chosen: withoutRecitals(bestTogether(scored)) }
}

function scoreIn({ places, book }: Stretch, territories: readonly string[]): ScoredStretch[] {
  const plans = plansInPlay(book, territories)
  return places.flatMap((place) => scoreRun(place, plans))
}

/** The short codes that a stretch holds by some rule: itself, or each code of a list; undefined where no rule speaks. */
function readCodes(
  { source, tokens, facts, book }: Stretch,
  rules: readonly ShortCodeRule[],
  language: number,
  { territories, scored }: Read,
): Read | undefined {
  if (rules.length === 0) return undefined
  const plans = plansInPlay(book, territories)
  const read = (part: readonly Token[], of: readonly ShortCodeRule[]): ScoredStretch[] =>
    readShortCodes(source.text, part, of, language, { plans, book }, facts)
  const whole = read(tokens, rules)
  const listed = whole.length > 0 ? [] : listedCodes(tokens)
  const codes = [...whole, ...listed.flatMap((part) => read(part, codeRules(source.text, part)))]
  return { territories, scored: [...scored, ...codes], chosen: codes }
}

/** The number without area code that a stretch is behind a word for telephone; undefined where it is none. */
function readLocal(stretch: Stretch, { territories, scored }: Read): Read | undefined {
  const { source, runs, facts } = stretch
  const local = localNumbers(source.text, runs, territories, facts, () => stretch.said !== undefined)
  return local.length === 0 ? undefined : { territories, scored: [...scored, ...local], chosen: local }
}

/** Whether other countries are asked too: nobody named one, and no number is settled where the text points. */
function mayBeElsewhere(stretch: Stretch, context: ScanContext, { chosen }: Read): boolean {
  if (context.territories.length > 0) return false
  const settled =
    chosen.length > 0 &&
    !chosen.some(
      (each) =>
        isOddlyGrouped(each) ||
        hasGroupsLeft(each) ||
        (isOfNowhere(each, stretch) && stretch.said === 'label'),
    )
  return !settled && (mayPointElsewhere(stretch.tokens) || stretch.said !== undefined)
}

/** The same with the numbers of countries that nothing points at but the shape of a number, or a word for telephone. */
function readElsewhere(stretch: Stretch, { territories, scored, chosen }: Read): Read {
  const { places, said, book } = stretch
  const wider = territoriesElsewhere(territories, said, book)
  const elsewhere = places.flatMap((place) => scoredElsewhere(place, wider, said, book))
  return {
    territories: wider,
    scored: [...scored, ...elsewhere],
    chosen: withoutRecitals(bestTogether([...chosen, ...elsewhere])),
  }
}

/** Dialled nowhere where the text points, but only in countries that are always asked. */
function isOfNowhere({ situation }: ScoredStretch, { pointedAt }: Stretch): boolean {
  const { accepted, form } = situation
  return form !== 'international' && !accepted.some(({ asked }) => pointedAt.includes(asked))
}

/** Grouped, but not as any country in play writes its numbers: the shape may be another country's. */
function isOddlyGrouped({ situation }: ScoredStretch): boolean {
  return situation.groups.length > 1 && situation.path.weight === 0 && !GROUPED_AS_AT_HOME.holds(situation)
}

/** Digits of a group that others may follow; behind more of them the number ends. */
const LONGEST_GROUP = 4

/** The groups go on behind it, to the end of the run: another country may dial all of them. */
function hasGroupsLeft({ situation }: ScoredStretch): boolean {
  const { groups, run, to } = situation
  return (
    hasCrumbs(situation) &&
    (groups.at(-1)?.length ?? LONGEST_GROUP + 1) <= LONGEST_GROUP &&
    run.pieces[to]?.joint === 'blank' &&
    run.pieces[to]!.digits.length > 1
  )
}
