// Loops: one number word or a short pattern over and over.
import { heardCost, type Run, type Segment } from './run.js'

/** A loop: what it costs, for each time around, and for each word that is not the one of the time before. */
const LOOP = 3
const AROUND = 0.3
const OFF_LOOP = 2.5
/** Share of its words that may be others. */
const MOST_OFF = 0.25
const FEWEST_TIMES = 3
/** The same of a pattern of four, which is a bar: it is cut off anywhere. */
const BAR = 4
const FEWEST_BARS = 2.5
/** Longest pattern of a loop, in words. */
const LONGEST_PATTERN = 4

/** One word, or a short pattern, over and over. */
export function* loopsAt({ words }: Run, from: number): Generator<Segment> {
  for (let period = 1; period <= LONGEST_PATTERN; period++) {
    let cost = LOOP
    let off = 0
    for (let at = from; at < words.length; at++) {
      cost += heardCost(words[at]!)
      if (at >= from + period && words[at]!.unit !== words[at - period]!.unit) off++
      const length = at + 1 - from
      const times = length / period
      if (times >= (period === BAR ? FEWEST_BARS : FEWEST_TIMES) && off <= MOST_OFF * (length - period))
        yield { kind: 'loop', from, to: at + 1, cost: cost + AROUND * times + OFF_LOOP * off, numbers: [] }
    }
  }
}
