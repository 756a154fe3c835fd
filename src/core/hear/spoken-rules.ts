// Rules on number words as they were spoken: what is counted, looped, dated or recited is no telephone number.
import { readingsAt, type UnitHabit } from '../read/spoken-units.js'
import type { HeardWord } from './number-words.js'

/** A reason why a row of number words is no number; `says` goes into the report. */
export interface SpokenRule {
  readonly name: string
  readonly says: string
  readonly holds: (words: readonly HeardWord[]) => boolean
}

const HABITS: readonly UnitHabit[] = [
  { unitBeforeTen: false, twenties: false },
  { unitBeforeTen: true, twenties: false },
  { unitBeforeTen: false, twenties: true },
]

/** Fewest values that are a count, and the share of a row that they make up: what is beside them was misheard. */
const FEWEST_STEPS = 3
const MOST_COUNTED = 0.75
/** Share of one word that makes a row a loop, and of words that repeat the ones a period before. */
const MOST_ALIKE = 0.75
const MOST_REPEATED = 0.85
/** Longest pattern that is called a loop, in words, and how often it is heard then: a number said three times is longer. */
const LONGEST_PATTERN = 4
const FEWEST_REPEATS = 3
/** 15 digits and a prefix of two: longest number that can be dialled. Source: ITU-T E.164. */
export const LONGEST_NUMBER = 17
/** Fewest digits of a number that is reported by ear alone; shorter ones are counts, codes and ages. */
export const FEWEST_DIGITS = 6
/** Share of words inside years that makes a row a row of dates. */
const MOST_DATED = 0.5

/** In the order in which they are asked; the first that holds is named. */
export const SPOKEN_RULES: readonly SpokenRule[] = [
  {
    name: 'loop',
    says: 'one word over and over',
    holds: (words) => {
      const counts = new Map<number, number>()
      for (const { unit } of words) counts.set(unit, (counts.get(unit) ?? 0) + 1)
      return Math.max(0, ...counts.values()) >= MOST_ALIKE * words.length
    },
  },
  {
    name: 'pattern',
    says: 'a short pattern over and over',
    holds: (words) => {
      const units = unitsOf(words)
      const { length } = units
      for (let period = 2; period <= LONGEST_PATTERN && period * FEWEST_REPEATS <= length; period++) {
        const same = units.filter((unit, at) => at >= period && unit === units[at - period]).length
        if (same >= MOST_REPEATED * (length - period)) return true
      }
      return false
    },
  },
  {
    name: 'count',
    says: 'a count',
    holds: (words) => HABITS.some((habit) => isCounted(values(words, habit), 1)),
  },
  {
    name: 'countdown',
    says: 'a countdown',
    holds: (words) => HABITS.some((habit) => isCounted(values(words, habit), -1)),
  },
  {
    name: 'steps',
    says: 'a count in equal steps',
    holds: (words) =>
      HABITS.some((habit) => {
        const counted = values(words, habit)
        const steps = counted.slice(1).map((value, at) => value - counted[at]!)
        return (
          steps.length >= FEWEST_STEPS && Math.abs(steps[0]!) > 1 && steps.every((step) => step === steps[0])
        )
      }),
  },
  {
    name: 'years',
    says: 'years',
    holds: (words) => HABITS.some((habit) => yearWords(unitsOf(words), habit) > MOST_DATED * words.length),
  },
  {
    name: 'long',
    says: 'longer than any number',
    holds: (words) => HABITS.every((habit) => digitsOf(words, habit) > LONGEST_NUMBER),
  },
  {
    name: 'short',
    says: 'too short for a number',
    holds: (words) => HABITS.every((habit) => digitsOf(words, habit) < FEWEST_DIGITS),
  },
]

/** The first rule that holds for a row of words, if any does. */
export function ruleAgainst(words: readonly HeardWord[]): SpokenRule | undefined {
  return SPOKEN_RULES.find((rule) => rule.holds(words))
}

/** The same for digits that only the transcript spells: Whisper writes counts and loops as figures too. */
export function ruleAgainstDigits(digits: string): SpokenRule | undefined {
  const words = [...digits.replace(/\D/g, '')].map((digit, at) => ({
    unit: Number(digit),
    start: at,
    end: at,
    probability: 1,
  }))
  return words.length < FEWEST_DIGITS ? undefined : ruleAgainst(words)
}

const unitsOf = (words: readonly HeardWord[]): number[] => words.map(({ unit }) => unit)

/** The numbers said, as far as possible put together: 20 1 is 21. */
function groups(words: readonly HeardWord[], habit: UnitHabit): string[] {
  const units = unitsOf(words)
  const found: string[] = []
  for (let at = 0; at < units.length; ) {
    const longest = readingsAt(units, at, habit).reduce((a, b) => (b.words > a.words ? b : a))
    found.push(longest.digits)
    at += longest.words
  }
  return found
}

const values = (words: readonly HeardWord[], habit: UnitHabit): number[] => groups(words, habit).map(Number)

const digitsOf = (words: readonly HeardWord[], habit: UnitHabit): number =>
  groups(words, habit).join('').length

/**
 * Most of the values go up (or down) one by one; a word that was not heard makes a step of two, and a count
 * may begin anew.
 */
function isCounted(counted: readonly number[], direction: 1 | -1): boolean {
  let longest = 0
  let inside = 0
  let from = 0
  for (let at = 1; at <= counted.length; at++) {
    const step = at < counted.length ? (counted[at]! - counted[at - 1]!) * direction : 0
    if (step === 1 || step === 2) continue
    const length = at - from
    if (length >= FEWEST_STEPS) inside += length
    longest = Math.max(longest, length)
    from = at
  }
  return (longest > FEWEST_STEPS || inside > longest) && inside >= MOST_COUNTED * counted.length
}

/** How many words belong to years from 1700 to 2099: nineteen eighty four, neunzehn hundert vier und achtzig. */
function yearWords(units: readonly number[], habit: UnitHabit): number {
  let inside = 0
  for (let at = 0; at < units.length; ) {
    const year = yearAt(units, at, habit)
    inside += year
    at += Math.max(1, year)
  }
  return inside
}

/** Words of a year that begins here; 0 where none does. "Twenty" begins one in English only. */
function yearAt(units: readonly number[], at: number, habit: UnitHabit): number {
  const century = units[at]!
  if (century < 17 || century > (habit.unitBeforeTen || habit.twenties ? 19 : 20)) return 0
  const hundred = units[at + 1] === 100 ? 1 : 0
  const next = at + 1 + hundred
  const pairs = readingsAt(units, next, habit).filter(({ digits }) => digits.length === 2)
  return pairs.length > 0 ? 1 + hundred + Math.max(...pairs.map(({ words }) => words)) : 0
}
