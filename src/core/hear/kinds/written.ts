// What a transcript has beside the words: sums, years, scores, times of day.
import { heardCost, type Run, type Segment } from './run.js'

/** Sums, years, scores or times that a transcript has in a row: what they cost, and a word among them that is none of theirs. */
const WRITTEN = 2
const UNWRITTEN = 1.5
/** A single one may stand beside a number. */
const FEWEST_WRITTEN = 2

/** What a transcript writes down as sums, years, scores or times of day, and not the same one over and over. */
export function* writtenAt({ words, said }: Run, from: number): Generator<Segment> {
  const kind = said[from]!.quantity
  if (kind === undefined) return
  const items = new Map<number, number>()
  let cost = WRITTEN
  let own = 0
  for (let at = from; at < words.length; at++) {
    const { quantity, written, takes } = said[at]!
    cost += heardCost(words[at]!)
    if (quantity === kind) {
      items.set(written!, takes!)
      own++
    } else cost += UNWRITTEN
    const beyond = Math.max(0, own - sumOf([...items.values()]))
    if (items.size >= FEWEST_WRITTEN)
      yield { kind, from, to: at + 1, cost: cost + UNWRITTEN * beyond, numbers: [] }
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
