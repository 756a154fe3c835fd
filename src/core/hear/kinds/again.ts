// The same number once more: said twice in a row, with a word between, read back.
import { aloneCost, type Run, type WordRange } from './run.js'
import { asOneCost } from './spoken-as-one.js'

/** What it costs to say the number before once more. */
const AGAIN = 1
/** For each word by which the second time differs from the first: a word more or less, or another. */
const DIFFERENT = 1.5
/** Share of its words by which it may differ. */
const MOST_DIFFERENT = 0.4
/** Ways to repeat a number that are followed further. */
const MOST_REPEATS = 6
/** Other number words that may lie between: "once more". */
const MOST_BETWEEN = 1

/** A number that is said several times: the words of each time, and what all of them cost. */
interface SaidAgain {
  readonly cost: number
  readonly numbers: readonly WordRange[]
}

/** A row of words, and what it costs. */
interface Repeat extends WordRange {
  readonly cost: number
}

/** A number that costs so much, once more, and once more behind that. */
export function* againAfter(run: Run, first: Repeat): Generator<SaidAgain> {
  let said: SaidAgain[] = [{ cost: first.cost, numbers: [first] }]
  while (said.length > 0) {
    const more = said.flatMap((before) =>
      repeatsFrom(run, first, before.numbers.at(-1)!.to).map(({ cost, ...range }) => ({
        cost: before.cost + cost,
        numbers: [...before.numbers, range],
      })),
    )
    said = more.sort((a, b) => a.cost - b.cost).slice(0, MOST_REPEATS)
    yield* said
  }
}

/** Rows of words from place `start` on that say the number `first` again, and what each costs. */
function repeatsFrom(run: Run, first: WordRange, start: number): Repeat[] {
  const units = unitsOf(run, first)
  const most = Math.floor(units.length * MOST_DIFFERENT)
  const repeats: Repeat[] = []
  let between = AGAIN
  for (let from = start; from <= start + MOST_BETWEEN && from < run.words.length; from++) {
    if (from > start) between += aloneCost(run.words[from - 1]!)
    const last = Math.min(run.words.length, from + units.length + most)
    for (let to = from + units.length - most; to <= last; to++) {
      const different = differenceOf(units, unitsOf(run, { from, to }))
      if (different > most) continue
      const cost = between + DIFFERENT * different + asOneCost(run, { from, to })
      repeats.push({ from, to, cost })
    }
  }
  return repeats
}

const unitsOf = ({ words }: Run, { from, to }: WordRange): number[] =>
  words.slice(from, to).map(({ unit }) => unit)

/** Levenshtein distance of two rows of words. */
function differenceOf(one: readonly number[], other: readonly number[]): number {
  let row = other.map((_, at) => at + 1)
  row.unshift(0)
  for (const [index, unit] of one.entries()) {
    const next = [index + 1]
    for (let at = 0; at < other.length; at++)
      next.push(Math.min(row[at]! + (other[at] === unit ? 0 : 1), row[at + 1]! + 1, next[at]! + 1))
    row = next
  }
  return row[other.length]!
}
