// What digits a row of number words stands for, by the habit of a language, and how digits can be said.
import type { Arc, Lattice } from './lattice.js'

/** How a language puts number words together. */
export interface UnitHabit {
  /** German and Dutch say the unit before the ten: five and twenty. */
  readonly unitBeforeTen: boolean
  /** French counts on from sixty and in twenties: sixty ten, four twenty twelve. */
  readonly twenties: boolean
}

const HABITS: Readonly<Record<string, UnitHabit>> = {
  fr: { unitBeforeTen: false, twenties: true },
  de: { unitBeforeTen: true, twenties: false },
  nl: { unitBeforeTen: true, twenties: false },
  da: { unitBeforeTen: true, twenties: false },
}

const PLAIN: UnitHabit = { unitBeforeTen: false, twenties: false }

/** Habit of a language (ISO 639-1); ten before unit where nothing else is known. */
export function habitOf(language: string): UnitHabit {
  return HABITS[language] ?? PLAIN
}

/** Log-weight of taking words apart that a language's habit would put together: "sixty, ten" for 6010. */
export const APART = -2.5

/** Log-weight of "eight hundred four" for 804: rarer than 8 100 4 as digits of their own groups. */
const WITHIN_HUNDRED = -0.5

/** Most words that stand for one group of digits: eight hundred twenty five. */
export const LONGEST_ARC = 4

/** One way to read the words that begin at a place: how many, as which digits, and its log-weight. */
export interface UnitReading {
  readonly words: number
  readonly digits: string
  readonly weight: number
}

const isDigit = (unit: number | undefined): unit is number => unit !== undefined && unit < 10
const isTeen = (unit: number | undefined): unit is number => unit !== undefined && unit >= 10 && unit < 20
const isTen = (unit: number | undefined): unit is number => unit !== undefined && unit >= 20 && unit < 100

/** Every way to read words from place `at` on as one group of one to three digits. */
export function readingsAt(units: readonly number[], at: number, habit: UnitHabit): UnitReading[] {
  const first = units[at]
  if (first === undefined) return []
  const single = isDigit(first) ? [{ words: 1, digits: String(first), weight: 0 }] : []
  return [...single, ...pairsAt(units, at, habit), ...hundredsAt(units, at, habit)]
}

/** Two digits: 10 to 99. */
function pairsAt(units: readonly number[], at: number, habit: UnitHabit): UnitReading[] {
  const [first, second, third] = [units[at], units[at + 1], units[at + 2]]
  const pairs: UnitReading[] = []
  const add = (words: number, value: number) => pairs.push({ words, digits: String(value), weight: 0 })
  if (isTeen(first)) add(1, first)
  if (habit.unitBeforeTen && isDigit(first) && first > 0 && isTen(second)) add(2, second + first)
  if (habit.twenties && first === 4 && second === 20) {
    add(2, 80)
    if (third !== undefined && third > 0 && third < 20) add(3, 80 + third)
  }
  if (!isTen(first)) return pairs
  add(1, first)
  const reach = habit.twenties && (first === 60 || first === 80) ? 20 : 10
  if (!habit.unitBeforeTen && second !== undefined && second > 0 && second < reach) add(2, first + second)
  return pairs
}

/** Three digits: eight hundred, eight hundred four, (one) hundred eighteen. */
function hundredsAt(units: readonly number[], at: number, habit: UnitHabit): UnitReading[] {
  const said = isDigit(units[at]) && units[at]! > 0 && units[at + 1] === 100
  if (!said && units[at] !== 100) return []
  const words = said ? 2 : 1
  const hundreds = said ? String(units[at]) : '1'
  const readings: UnitReading[] = [{ words, digits: `${hundreds}00`, weight: 0 }]
  for (const pair of pairsAt(units, at + words, habit))
    readings.push({
      words: words + pair.words,
      digits: hundreds + pair.digits,
      weight: pair.weight + WITHIN_HUNDRED,
    })
  const unit = units[at + words]
  if (isDigit(unit) && unit > 0)
    readings.push({ words: words + 1, digits: `${hundreds}0${unit}`, weight: WITHIN_HUNDRED })
  return readings
}

/**
 * Whether the habit of a language puts word `second` into one two-digit number with the word before;
 * that one's own predecessor decides for French 4 20.
 */
export function wouldJoin(
  before: number | undefined,
  first: number | undefined,
  second: number,
  habit: UnitHabit,
): boolean {
  if (first === undefined) return false
  if (habit.unitBeforeTen) return isDigit(first) && first > 0 && isTen(second)
  if (habit.twenties && first === 4 && second === 20) return true
  if (!isTen(first) || second === 0) return false
  const score = habit.twenties && (first === 60 || first === 80 || (first === 20 && before === 4))
  return second < (score ? 20 : 10)
}

/** From this pace on (1 is the usual step from word to word) two words are no longer one number, up to `APART_PACE` they are. */
const JOINED_PACE = 1.5
const APART_PACE = 1.5
const PACE_RANGE = 0.8

/** Log-weight of a border between groups where a language would have joined the words; a pause there excuses it. */
function borderWeight(pace: number | undefined): number {
  if (pace === undefined) return APART
  return APART * Math.min(1, Math.max(0, (APART_PACE - pace) / PACE_RANGE))
}

/** Log-weight of joining words over a pause. */
function joinWeight(pace: number | undefined): number {
  return pace === undefined ? 0 : APART * Math.min(2, Math.max(0, (pace - JOINED_PACE) / PACE_RANGE))
}

/** The lattice of a whole row of words; node n stands before word n. `pace[n]` is how late word n came (see `paceOf`). */
export function latticeOfUnits(
  units: readonly number[],
  habit: UnitHabit,
  pace: readonly (number | undefined)[] = [],
): Lattice {
  const arcs: Arc[][] = units.map((unit, at) => {
    const border = wouldJoin(units[at - 2], units[at - 1], unit, habit) ? borderWeight(pace[at]) : 0
    return readingsAt(units, at, habit).map(({ words, digits, weight }) => {
      let joins = 0
      for (let word = at + 1; word < at + words; word++) joins += joinWeight(pace[word])
      return { to: at + words, digits, weight: weight + border + joins }
    })
  })
  return { arcs: [...arcs, []] }
}

/** Rows of words that say the digits from one place on: a single digit, a pair, or round hundreds. */
export interface Spelling {
  /** How many digits it says. */
  readonly digits: number
  readonly units: readonly number[]
}

/** Every usual way to say the digits that begin at place `at` as one group. */
export function spellingsAt(digits: string, at: number, habit: UnitHabit): Spelling[] {
  const first = digits.charCodeAt(at) - 48
  const spellings: Spelling[] = [{ digits: 1, units: [first] }]
  if (at + 1 < digits.length && first > 0)
    for (const units of pairSpellings(Number(digits.slice(at, at + 2)), habit))
      spellings.push({ digits: 2, units })
  if (first > 0 && digits.slice(at + 1, at + 3) === '00') {
    spellings.push({ digits: 3, units: [first, 100] })
    if (first === 1) spellings.push({ digits: 3, units: [100] })
  } else if (first === 1 && digits.length >= at + 3 && digits[at + 1] !== '0')
    for (const units of pairSpellings(Number(digits.slice(at + 1, at + 3)), habit))
      spellings.push({ digits: 3, units: [100, ...units] })
  return spellings
}

function pairSpellings(value: number, habit: UnitHabit): number[][] {
  if (value < 20) return [[value]]
  const unit = value % 10
  const ten = value - unit
  const plain = unit === 0 ? [ten] : habit.unitBeforeTen ? [unit, ten] : [ten, unit]
  if (!habit.twenties || value < 70) return [plain]
  const score = value < 80 ? [60] : [4, 20]
  const rest = value - (value < 80 ? 60 : 80)
  const counted = rest === 0 ? [...score] : [...score, rest]
  return value < 80 ? [counted, plain] : [counted, plain, ...(rest >= 10 ? [[80, rest]] : [])]
}
