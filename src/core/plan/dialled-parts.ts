// What can be dialled of digits in one territory: all of them, else the parts that can, and how many digits are left over.
import { type DialledNumber, dial } from './dial.js'
import { DEAD } from './digit-machine.js'
import { callingCodeOf, countryMetadata, territoriesOfCallingCode } from './numbering-metadata.js'
import type { DialForm, PlanAutomaton } from './plan-automaton.js'
import type { PlanBook } from './plan-book.js'
import { internationalPrefixes, trunkPrefixes } from './plan-languages.js'

/** Digits that can be dialled in one territory, and what they dial. */
export interface DialledPart {
  /** As dialled: `*` for an open digit, `+` in front. */
  readonly digits: string
  readonly numbers: readonly DialledNumber[]
  /** Digits of what was written that are not dialled; 0 where nothing is left over. */
  readonly leftOver: number
  /** A prefix was put in front or taken out to make it a number. */
  readonly mended?: true
}

/** Most digits that an open end is tried with. */
const LONGEST_END = 10

/** All of the digits as a number of the territory, as they stand or with what people leave out or write twice. */
export function dialledWhole(digits: string, territory: string, book: PlanBook): DialledPart | undefined {
  for (const form of [digits, ...writtenOtherwise(digits, territory)]) {
    const numbers = dialledOf(form, territory, book)
    if (numbers.length === 0) continue
    return { digits: form, numbers, leftOver: 0, ...(form === digits ? {} : { mended: true }) }
  }
  return undefined
}

/** The digits with as many open ones behind them as the plan asks for: the fewest for a known type, else for any. */
export function dialledWithOpenEnd(
  digits: string,
  territory: string,
  book: PlanBook,
): DialledPart | undefined {
  let shaped: DialledPart | undefined
  for (let open = 1; open <= LONGEST_END; open++) {
    const masked = digits + '*'.repeat(open)
    const numbers = dialledOf(masked, territory, book).filter(({ form }) => form !== 'short')
    const typed = numbers.filter(({ valid }) => valid)
    if (typed.length > 0) return { digits: masked, numbers: typed, leftOver: 0 }
    if (numbers.length > 0) shaped ??= { digits: masked, numbers, leftOver: 0 }
  }
  return shaped
}

/**
 * The parts of written groups (digits, `*` for an open one, `+` in front) that a territory dials, from the left, with all
 * that is not dialled as left over. Empty where no contiguous part can be dialled, whatever stands before it.
 */
export function dialledParts(
  groups: readonly string[],
  territory: string,
  book: PlanBook,
): readonly DialledPart[] {
  const plan = book.plan(territory)
  const written = groups.join('')
  const front = plan === undefined ? undefined : internationalFront(written, plan)
  const numbers = front === undefined ? [] : dialledOf(front, territory, book)
  if (numbers.length > 0) return [{ digits: front!, numbers, leftOver: written.length - front!.length }]
  const behind = behindCallingCode(written, book)
  if (behind.length > 0) return behind
  const digits = groups.join('').replace('+', '')
  const found = plan === undefined ? [] : (numbersIn(groups, plan) ?? piecesIn(groups, plan))
  const leftOver = found.reduce((sum, { from, to }) => sum - (to - from), digits.length)
  return found.flatMap(({ from, to }) => {
    const part = digits.slice(from, to)
    const numbers = dialledOf(part, territory, book)
    return numbers.length === 0 ? [] : [{ digits: part, numbers, leftOver }]
  })
}

function dialledOf(digits: string, territory: string, book: PlanBook): readonly DialledNumber[] {
  return dial(digits, territory, book).filter(({ form }) => form !== 'impossible')
}

/** Fewer digits are a code, and nobody leaves part of a code out. */
const FEWEST_OF_NUMBER = 7

/** The same digits with the trunk prefix behind the country code dropped, a plus put in front, or the trunk prefix. */
function writtenOtherwise(digits: string, territory: string): readonly string[] {
  const country = countryMetadata(territory)
  if (country === undefined || digits.length < FEWEST_OF_NUMBER) return []
  const prefix = ['+', ...internationalPrefixes(country)].find((each) => digits.startsWith(each))
  const abroad = prefix === undefined ? digits : digits.slice(prefix.length)
  const without = withoutTrunkBehindCode(abroad)
  if (prefix !== undefined) return without
  const trunk = trunkPrefixes(country)[0]!
  return [`+${abroad}`, ...without, ...(trunk === '' ? [] : [trunk + digits])]
}

/** +44 07700 …: the trunk prefix that is dialled at home alone, written behind the country code. */
function withoutTrunkBehindCode(abroad: string): readonly string[] {
  const code = callingCodeOf(abroad)
  const main = code === undefined ? undefined : territoriesOfCallingCode(code)[0]
  const country = main === undefined ? undefined : countryMetadata(main)
  if (code === undefined || country === undefined) return []
  const national = abroad.slice(code.length)
  return trunkPrefixes(country)
    .filter((trunk) => trunk !== '' && national.startsWith(trunk))
    .map((trunk) => `+${code}${national.slice(trunk.length)}`)
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Numbers with area code or country code among the digits, from the left, each as long as it can be; undefined for none.
 * Those that begin and end where groups do go before those that cut a group.
 */
function numbersIn(groups: readonly string[], plan: PlanAutomaton): readonly Stretch[] | undefined {
  const digits = groups.join('').replace('+', '')
  const borders = new Set(bordersOf(groups))
  const found = (isEnd: (at: number) => boolean): readonly Stretch[] => {
    const stretches: Stretch[] = []
    for (let from = 0; from < digits.length; from++) {
      const to = isEnd(from) ? endOf(digits, from, plan, isEnd) : undefined
      if (to === undefined) continue
      stretches.push({ from, to })
      from = to - 1
    }
    return stretches
  }
  return [found((at) => borders.has(at)), found(() => true)].find((each) => each.length > 0)
}

/** Where the longest number that begins here ends; one of a known type goes before one of mere shape. */
function endOf(
  digits: string,
  from: number,
  plan: PlanAutomaton,
  isEnd: (at: number) => boolean,
  start = plan.start,
): number | undefined {
  let state = digits[from] === '*' ? DEAD : start
  let typed: number | undefined
  let shaped: number | undefined
  for (let at = from; at < digits.length && state !== DEAD; at++) {
    state = plan.walk(digits[at]!, state)
    if (!isEnd(at + 1)) continue
    const numbers = plan
      .acceptance(state)
      .filter(({ form }) => form === 'national' || form === 'international')
    if (numbers.length === 0) continue
    shaped = at + 1
    if (numbers.some(({ valid }) => valid)) typed = at + 1
  }
  return typed ?? shaped
}

/** Fewest digits of a code that is connected whatever follows: behind 0 the operator's switch waits for more. */
const FEWEST_OF_CODE = 2

/** What is dialled behind an area code that is none: one digit that gives an outside line, or three of an area code. */
const BEFORE_LOCAL = /^(?:\d|1?[2-9]\d\d)$/

/** Local numbers at the front, behind what is dialled before them, or as groups of their own; a listed code in front. */
function piecesIn(groups: readonly string[], plan: PlanAutomaton): readonly Stretch[] {
  const digits = groups.join('').replace('+', '')
  const borders = bordersOf(groups)
  const isOf = (form: DialForm, from: number, to: number): boolean =>
    plan
      .acceptance(plan.walk(digits.slice(from, to), plan.start))
      .some((one) => one.form === form && (form !== 'short' || one.valid))
  const isLocal = (from: number, to: number): boolean => {
    const apart = borders.includes(from) && borders.includes(to)
    const dropped = to === digits.length && BEFORE_LOCAL.test(digits.slice(0, from))
    return (from === 0 || apart || dropped) && isOf('local', from, to)
  }
  // A switch that has heard a whole code connects it, whatever is dialled behind; few digits unbroken may be a longer code.
  const isCode = (to: number): boolean =>
    (borders.includes(to) || (groups.length === 1 && digits.length >= FEWEST_OF_NUMBER)) &&
    isOf('short', 0, to)
  const ends = [...digits].map((_, at) => at + 1)
  const found: Stretch[] = []
  for (let from = 0; from < digits.length; from++) {
    if (digits[from] === '*') continue
    const local = ends.findLast((to) => to > from && isLocal(from, to))
    const to = local ?? (from === 0 ? ends.find((end) => end >= FEWEST_OF_CODE && isCode(end)) : undefined)
    if (to === undefined) continue
    found.push({ from, to })
    from = to - 1
  }
  return found
}

/** Where groups begin and end, counted in digits. */
function bordersOf(groups: readonly string[]): readonly number[] {
  const borders = [0]
  for (const group of groups) borders.push(borders.at(-1)! + group.replace('+', '').length)
  return borders
}

/** The longest number that digits with a plus begin with; undefined for none. */
function internationalFront(written: string, plan: PlanAutomaton): string | undefined {
  if (!written.startsWith('+')) return undefined
  const end = endOf(written.slice(1), 0, plan, () => true, plan.afterPlus)
  return end === undefined ? undefined : written.slice(0, 1 + end)
}

/** What stands behind a country code, dialled in the country of that code. */
function behindCallingCode(written: string, book: PlanBook): readonly DialledPart[] {
  const code = written.startsWith('+') ? callingCodeOf(written.slice(1)) : undefined
  const home = code === undefined ? undefined : territoriesOfCallingCode(code)[0]
  if (code === undefined || home === undefined) return []
  return dialledParts([written.slice(1 + code.length)], home, book)
    .filter(({ numbers }) => numbers.some(({ form }) => form !== 'short'))
    .map((part) => ({ ...part, leftOver: part.leftOver + code.length }))
}
