// Lists of numbers that go up: a lottery draw, rows of a hall, ages.
import { HABITS } from '../../read/spoken-units.js'
import { heardCost, type Run, type Segment } from './run.js'
import { longestValueAt } from './values.js'

/** Values that only go up, such as drawn ones: what they cost, each of them, and how many they are. */
const LIST = 4
const LISTED = 0.1
const FEWEST_LISTED = 5
const LARGEST_LISTED = 99

/** Five numbers or more that go up, most of them of two digits: drawn numbers, rows, ages. */
export function* listsAt(run: Run, from: number): Generator<Segment> {
  for (const habit of HABITS) {
    let at = from
    let before = 0
    let values = 0
    let large = 0
    let cost = LIST
    while (at < run.words.length) {
      const longest = longestValueAt(run, at, habit)
      if (longest === undefined || longest.value <= before || longest.value > LARGEST_LISTED) break
      for (; at < longest.to; at++) cost += heardCost(run.words[at]!)
      before = longest.value
      values++
      cost += LISTED
      if (before > 9) large++
      if (values >= FEWEST_LISTED && large > values / 2)
        yield { kind: 'list', from, to: at, cost, numbers: [] }
    }
  }
}
