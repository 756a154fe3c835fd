// Recitals: digits that go on beyond any number, such as pi.
import { heardCost, type Run, type Segment } from './run.js'

/** Seconds from word to word from which on a recital breaks off, and what each costs. */
const FREE_BREAK = 1.5
const BREAK = 3

/** Digits that go on beyond any number without a pause: what they cost, and how many they are. */
const RECITAL = 14
const FEWEST_RECITED = 20

/** A row of digits longer than any number, said in one go: pi, a serial number. */
export function* recitalsAt(run: Run, from: number): Generator<Segment> {
  let cost = RECITAL
  for (let at = from; at < run.words.length; at++) {
    const word = run.words[at]!
    const step = at > from ? word.start - run.words[at - 1]!.start : 0
    cost += heardCost(word) + BREAK * Math.max(0, step - FREE_BREAK)
    if (at + 1 - from >= FEWEST_RECITED) yield { kind: 'recital', from, to: at + 1, cost, numbers: [] }
  }
}
