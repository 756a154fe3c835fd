// Numbers of countries that nothing around them names: what points there is a word for telephone, or the shape of a number.
import type { PlanBook } from '../plan/plan-book.js'
import { isWholeRun, mayBegin, type ScoredStretch, scoredFrom, scoreRun } from './candidates.js'
import type { RunInText } from './run-in-text.js'
import { GROUPED_AS_AT_HOME } from './score/features.js'
import { hasCrumbs } from './score/left-over.js'
import { plansInPlay } from './territories/plans-in-play.js'
import { FEWEST_DIGITS } from './tokens/runs.js'
import type { Token } from './tokens/token.js'
import { RunWalk } from './walk-run.js'

/** What the words before a place say of it: a label in any language that it is a telephone's, an order to dial it, or nothing. */
export type Said = 'label' | 'order' | undefined

/** Digits of a number that its shape alone gives away, with its trunk prefix. */
const FEWEST_ELSEWHERE = 9

/** The wider territories of those that were asked about last: the same for all places of a text that say as little. */
let widened:
  | { readonly of: readonly string[]; readonly book: PlanBook; readonly known: Map<Said, string[]> }
  | undefined

/** Territories that are asked beside those that the text points at. */
export function territoriesElsewhere(
  territories: readonly string[],
  said: Said,
  book: PlanBook,
): readonly string[] {
  if (widened?.of !== territories || widened.book !== book)
    widened = { of: territories, book, known: new Map() }
  const { always, byShape, behindLabel } = book.asked
  const others = said !== undefined ? behindLabel : []
  const wider = widened.known.get(said) ?? [...new Set([...territories, ...always, ...byShape, ...others])]
  widened.known.set(said, wider)
  return wider
}

/**
 * The stretches of a run that point at any of the territories. Most runs of figures do not, which their signs and one
 * automaton show: only from pieces where a number may point elsewhere all plans are walked.
 */
export function scoredElsewhere(
  place: RunInText,
  territories: readonly string[],
  said: Said,
  book: PlanBook,
): ScoredStretch[] {
  const plans = plansInPlay(book, territories)
  const points = (each: ScoredStretch): boolean => pointsElsewhere(each, said, book)
  if (place.long || said !== undefined) return scoreRun(place, plans).filter(points)
  const { pieces } = place.run
  const home = new RunWalk(place, plansInPlay(book, book.asked.always))
  const walk = new RunWalk(place, plans)
  const from = (piece: number): ScoredStretch[] =>
    mayBegin(place.run, piece) ? scoredFrom(place, walk, piece) : []
  const behind = pieces.flatMap((_, piece) =>
    piece > 0 && mayPointFrom(place, home, piece) ? from(piece).filter(points) : [],
  )
  if (behind.length === 0) return mayPointFrom(place, home, 0) ? from(0).filter(points) : []
  // One that takes the whole run hides what is cut out of it, wherever it points itself.
  const whole = from(0)
  return [...whole.filter(points), ...(whole.some(isWholeRun) ? [] : behind)]
}

/**
 * Whether a number from a piece on may be one that `pointsElsewhere` lets through where no word says so: it has a plus or
 * groups, and a sign of its shape, or a country dials it that is asked without context.
 */
function mayPointFrom(place: RunInText, home: RunWalk, from: number): boolean {
  if (place.mostDigitsFrom(from) < FEWEST_DIGITS) return false
  const { pieces, tokens } = place.run
  const first = tokens[from]!
  const figures = pieces.every(({ sense }, at) => at < from || sense === 'digits')
  if (!figures || first.digits.startsWith('0')) return true
  // (20) 79 …, 8 (499) …
  if (place.text[first.start - 1] === '(' || place.text.startsWith(' (', first.end)) return true
  const { paths, bounded } = home.from(from)
  if (bounded) return true
  return paths.some(({ digits, end }) => digits.startsWith('+') || end > from + 1)
}

/** Worth asking other countries: enough digits, or signs that cover some, or a prefix. */
export function mayPointElsewhere(tokens: readonly Token[]): boolean {
  const digits = tokens.reduce((sum, token) => sum + token.digits.length, 0)
  return digits >= 9 || tokens.some(({ kind, digits }) => kind === 'mask' || digits.startsWith('0'))
}

/** The shape of the number alone points at a country: its own grouping, and what few countries write. */
export function pointsElsewhere({ situation }: ScoredStretch, said: Said, book: PlanBook): boolean {
  // 88800 and 89034: a word joins two codes.
  if (situation.groups.includes('')) return false
  // A comma beside other separators ends one thing and begins another: 10 028, 75 013.
  const commas = situation.separators.filter((separator) => separator.includes(',')).length
  if (commas > 0 && commas < situation.separators.length) return false
  // 0512, 0431, 0907: a list; a transcriber's commas stand between pairs.
  if (commas > 0 && (situation.groups.some(({ length }) => length !== 2) || hasCrumbs(situation)))
    return false
  const written = situation.groups.length === 1 || GROUPED_AS_AT_HOME.holds(situation)
  if (situation.form !== 'local' && (said === 'label' || (said === 'order' && written)))
    return situation.valid
  // 0491-5701, 0171/392: so few figures have the groups of some country whatever they are.
  const few = situation.known + situation.open < FEWEST_ELSEWHERE && !situation.written.startsWith('(')
  if (few) return false
  const telling = /^[0(]/.test(situation.written) || /^\d \(/.test(situation.written) || situation.open > 0
  // 555 444 222: amounts and codes are grouped so too.
  const inThrees = situation.groups.every(({ length }) => length === 3)
  const known =
    situation.valid && !inThrees && situation.accepted.some(({ asked }) => book.asked.always.includes(asked))
  return situation.form !== 'local' && (telling || known) && GROUPED_AS_AT_HOME.holds(situation)
}
