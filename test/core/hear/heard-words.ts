// Number words in a row, as the digit ear would have heard them.
import type { HeardWord } from '../../../src/core/hear/number-words.js'

/** Words from "0 6 30": one every `step` seconds; a word written "(2)" is a pause of so many seconds instead. */
export function heardWords(row: string, step = 0.8, probability = 0.99): HeardWord[] {
  let at = 1
  return row.split(' ').flatMap((word) => {
    const pause = /^\((.+)\)$/.exec(word)
    if (pause !== null) {
      at += Number(pause[1]) - step
      return []
    }
    const start = at
    at += step
    return [{ unit: Number(word), start, end: start + 0.02, probability }]
  })
}
