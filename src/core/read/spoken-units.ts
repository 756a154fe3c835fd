// What digits a row of heard number words stands for, by the habit of a language, and how digits can be said.
import { type CardinalRules, Cardinals } from './cardinals.js'
import { NO_COSTS, pacedCosts } from './joint-costs.js'
import { LANGUAGES } from './languages/all.js'
import type { Lattice } from './lattice.js'
import { numberLattice } from './number-lattice.js'
import type { NumberToken } from './number-tokens.js'

/** How a language puts number words together. */
export interface UnitHabit {
  /** German and Dutch say the unit before the ten: five and twenty. */
  readonly unitBeforeTen: boolean
  /** French counts on from sixty and in twenties: sixty ten, four twenty twelve. */
  readonly twenties: boolean
}

/** Every habit of the languages, one value each, so that what is worked out for one can be kept by it. */
export const HABITS: readonly UnitHabit[] = [
  { unitBeforeTen: false, twenties: false },
  { unitBeforeTen: true, twenties: false },
  { unitBeforeTen: false, twenties: true },
]

/** Habit of a language (ISO 639-1), the one that is usual where it has two; ten before unit where nothing else is known. */
export function habitOf(code: string): UnitHabit {
  const language = LANGUAGES.find((each) => each.code === code)
  const twenties = language?.vigesimal === true
  const unitBeforeTen = language?.compounds?.[0]?.order === 'unit-tens'
  return (
    HABITS.find((habit) => habit.twenties === twenties && habit.unitBeforeTen === unitBeforeTen) ?? HABITS[0]!
  )
}

function rulesOf({ unitBeforeTen, twenties }: UnitHabit): CardinalRules {
  return { vigesimal: twenties, unitFirst: unitBeforeTen, tensLast: unitBeforeTen, heard: true }
}

function tokensOf(units: readonly number[]): NumberToken[] {
  return units.map((value) => {
    const sense = value < 10 ? 'unit' : value < 20 ? 'teen' : value < 100 ? 'tens' : 'hundred'
    return { sense, value, digits: '', joint: 'blank' }
  })
}

/** Most words that stand for one group of digits: eight hundred twenty five. */
export const LONGEST_ARC = 4

/** One way to read the words that begin at a place: how many, as which digits, and its log-weight. */
export interface UnitReading {
  readonly words: number
  readonly digits: string
  readonly weight: number
}

const readings = new WeakMap<UnitHabit, Map<string, readonly UnitReading[]>>()

/** Every way to read words from place `at` on as one group of one to three digits, whatever is heard between them. */
export function readingsAt(units: readonly number[], at: number, habit: UnitHabit): readonly UnitReading[] {
  const known = readings.get(habit) ?? new Map<string, readonly UnitReading[]>()
  readings.set(habit, known)
  const row = units.slice(at, at + LONGEST_ARC)
  if (row.length === 0) return []
  const key = row.join(' ')
  let found = known.get(key)
  if (found === undefined) {
    found = new Cardinals(tokensOf(row), rulesOf(habit), NO_COSTS).from(0).map(({ to, digits, weight }) => ({
      words: to,
      digits,
      weight,
    }))
    known.set(key, found)
  }
  return found
}

/** Whether words are one number below a hundred. */
function isPair(units: readonly number[], habit: UnitHabit): boolean {
  return readingsAt(units, 0, habit).some(
    ({ words, digits }) => words === units.length && digits.length === 2,
  )
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
  return isPair([first, second], habit) || (before !== undefined && isPair([before, first, second], habit))
}

/** The lattice of a whole row of words; node n stands before word n. `pace[n]` is how late word n came (see `paceOf`). */
export function latticeOfUnits(
  units: readonly number[],
  habit: UnitHabit,
  pace: readonly (number | undefined)[] = [],
): Lattice {
  return numberLattice(tokensOf(units), rulesOf(habit), pacedCosts(pace))
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
    for (const units of pairSpellings(digits.slice(at, at + 2), habit)) spellings.push({ digits: 2, units })
  if (first > 0 && digits.slice(at + 1, at + 3) === '00') {
    spellings.push({ digits: 3, units: [first, 100] })
    if (first === 1) spellings.push({ digits: 3, units: [100] })
  } else if (first === 1 && digits.length >= at + 3 && digits[at + 1] !== '0')
    for (const units of pairSpellings(digits.slice(at + 1, at + 3), habit))
      spellings.push({ digits: 3, units: [100, ...units] })
  return spellings
}

/** Number words below a hundred. */
const WORDS: readonly number[] = [...Array(20).keys(), 20, 30, 40, 50, 60, 70, 80, 90]

const spelled = new WeakMap<UnitHabit, ReadonlyMap<string, readonly (readonly number[])[]>>()

/** The rows of words that the grammar reads as two digits, those of fewer words first. */
function pairSpellings(pair: string, habit: UnitHabit): readonly (readonly number[])[] {
  let known = spelled.get(habit)
  if (known === undefined) {
    known = allPairs(habit)
    spelled.set(habit, known)
  }
  return known.get(pair) ?? []
}

/** Each row of words goes on only from rows that are numbers themselves: 4, 4 20, 4 20 12. */
function allPairs(habit: UnitHabit): Map<string, number[][]> {
  const found = new Map<string, number[][]>()
  let rows: number[][] = WORDS.map((word) => [word])
  while (rows.length > 0) {
    for (const row of rows)
      for (const { words, digits } of readingsAt(row, 0, habit))
        if (words === row.length && digits.length === 2)
          found.set(digits, [...(found.get(digits) ?? []), row])
    rows = rows.flatMap((row) => WORDS.map((word) => [...row, word])).filter((row) => isPair(row, habit))
  }
  return found
}
