// The values that words of a run stand for as cardinals, by every habit of putting number words together.
import { readingsAt, type UnitHabit } from '../../read/spoken-units.js'
import type { Run } from './run.js'

/** A value in a row of words, and the word behind it. */
export interface Value {
  readonly value: number
  readonly to: number
}

/** Every value that begins at a word, the shortest first. */
export function valuesAt({ words }: Run, at: number, habit: UnitHabit): Value[] {
  const units = words.slice(at, at + 4).map(({ unit }) => unit)
  return readingsAt(units, 0, habit).map(({ digits, words: count }) => ({
    value: Number(digits),
    to: at + count,
  }))
}

/** The value with the most words; undefined behind the last word. */
export const longestValueAt = (run: Run, at: number, habit: UnitHabit): Value | undefined =>
  valuesAt(run, at, habit).sort((a, b) => b.to - a.to)[0]
