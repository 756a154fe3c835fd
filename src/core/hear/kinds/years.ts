// Years, as the words of a run say them.
import { HABITS, readingsAt, type UnitHabit } from '../../read/spoken-units.js'
import { heardCost, type Run, type Segment } from './run.js'

/** Years in a row: what they cost, and each of them. */
const YEARS = 2
const YEAR = 1

/** Years from 1700 to 2099 in a row: nineteen eighty four, neunzehn hundert vier und achtzig. */
export function* yearsAt(run: Run, from: number): Generator<Segment> {
  for (const habit of HABITS) {
    let cost = YEARS
    let at = from
    for (let words = yearAt(run, at, habit); words > 0; words = yearAt(run, at, habit)) {
      for (const word of run.words.slice(at, at + words)) cost += heardCost(word)
      at += words
      cost += YEAR
      yield { kind: 'years', from, to: at, cost, numbers: [] }
    }
  }
}

/** Words of a year that begins here; 0 where none does. "Twenty" begins one in English only. */
function yearAt({ words }: Run, at: number, habit: UnitHabit): number {
  const units = words.slice(at, at + 5).map(({ unit }) => unit)
  const century = units[0]
  const last = habit.unitBeforeTen || habit.twenties ? 19 : 20
  if (century === undefined || century < 17 || century > last) return 0
  const hundred = units[1] === 100 ? 1 : 0
  const pairs = readingsAt(units, 1 + hundred, habit).filter(({ digits }) => digits.length === 2)
  return pairs.length > 0 ? 1 + hundred + Math.max(...pairs.map(({ words: count }) => count)) : 0
}
