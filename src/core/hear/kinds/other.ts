// Single number words: made up out of music, an article, a date.
import { aloneCost, type Run, type Segment } from './run.js'

/** A word by itself. */
export function* otherAt({ words }: Run, from: number): Generator<Segment> {
  yield { kind: 'other', from, to: from + 1, cost: aloneCost(words[from]!), numbers: [] }
}
