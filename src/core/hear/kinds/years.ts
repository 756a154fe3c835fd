// Years and dates, as the words of a run say them.
import { HABITS, readingsAt, type UnitHabit } from '../../read/spoken-units.js'
import { heardCost, type Run, type Segment } from './run.js'
import { valuesAt } from './values.js'

/** Years in a row: what they cost, each of them, and the day and month before the first. */
const YEARS = 2
const YEAR = 1
const DAY = 1
const MONTH = 1

/** Years from 1700 to 2099 in a row, as in nineteen eighty four, neunzehn hundert vier und achtzig; the first may have its day. */
export function* yearsAt(run: Run, from: number): Generator<Segment> {
  for (const habit of HABITS)
    for (const { to, cost } of datesAt(run, from, habit)) yield* yearsBehind(run, from, to, cost, habit)
}

/** Places where a year may begin: at once, behind a day, and behind a day and the number of a month. */
function datesAt(run: Run, from: number, habit: UnitHabit): { to: number; cost: number }[] {
  const days = valuesAt(run, from, habit).filter(({ value }) => value >= 1 && value <= 31)
  const months = days.flatMap(({ to }) =>
    valuesAt(run, to, habit).filter(({ value }) => value >= 1 && value <= 12),
  )
  return [
    { to: from, cost: YEARS },
    ...days.map(({ to }) => ({ to, cost: YEARS + DAY })),
    ...months.map(({ to }) => ({ to, cost: YEARS + DAY + MONTH })),
  ]
}

function* yearsBehind(
  run: Run,
  from: number,
  first: number,
  dated: number,
  habit: UnitHabit,
): Generator<Segment> {
  let cost = run.words.slice(from, first).reduce((sum, word) => sum + heardCost(word), dated)
  let at = first
  for (let words = yearAt(run, at, habit); words > 0; words = yearAt(run, at, habit)) {
    for (const word of run.words.slice(at, at + words)) cost += heardCost(word)
    at += words
    cost += YEAR
    yield { kind: 'years', from, to: at, cost, numbers: [] }
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
