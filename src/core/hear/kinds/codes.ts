// Codes, one after the other: short rows of digits with long pauses between them.
import { heardCost, type Run, type Segment, stepsOf } from './run.js'

/** Codes in a row: what they cost, and each of them. */
const CODES = 8
const CODE = 1
const FEWEST_CODES = 3
/** Words of one code: fewer are the groups of a number that is said slowly. */
const FEWEST_WORDS = 3
const MOST_WORDS = 6
/** Seconds from code to code: longer than a voice hesitates inside a number. */
const APART = 2.2
/** Within a code the words follow each other so much faster. */
const FASTER = 2

/** Three codes or more. */
export function* codesAt(run: Run, from: number): Generator<Segment> {
  if (from > 0 && !isApart(run, from)) return
  let at = from
  let cost = CODES
  for (let codes = 1; ; codes++) {
    const to = endOfCode(run, at)
    if (to === undefined) return
    for (; at < to; at++) cost += heardCost(run.words[at]!)
    cost += CODE
    if (codes >= FEWEST_CODES) yield { kind: 'codes', from, to, cost, numbers: [] }
  }
}

/** Whether a word comes long after the one before it. */
const isApart = ({ words }: Run, at: number): boolean => words[at]!.start - words[at - 1]!.start >= APART

/** Place behind a code that begins here; undefined where none does. */
function endOfCode(run: Run, from: number): number | undefined {
  let to = from + 1
  while (to < run.words.length && !isApart(run, to)) to++
  const isFast = stepsOf(run, { from, to }).every((step) => FASTER * step <= APART)
  return to - from >= FEWEST_WORDS && to - from <= MOST_WORDS && isFast ? to : undefined
}
