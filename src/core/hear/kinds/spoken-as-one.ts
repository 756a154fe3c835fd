// What it costs that words were said as one number: how sure they are, their pace and pauses, and the talk between them.
import { heardCost, quantileOf, type Run, stepsOf, type WordRange } from './run.js'

/** A pause between groups costs little for each doubling of the usual step beyond the first. */
const FREE_PACE = 2
const GROUPED = 1
/** One that stands out among the longest ones costs much: it is between two things. */
const FREE_PAUSE = 1.3
const APART = 2.5
/** Seconds that are short enough at any pace, and those from which on each further second costs, and costs much. */
const FREE_STEP = 0.7
const SLOW_STEP = 1.2
const SLOW = 1
const LONG_STEP = 2.2
const LONG = 12
/** For each other word that is said between the digits. */
const TALK = 1.5

/** The words' own costs, their pace and pauses, and the talk between them. */
export function asOneCost(run: Run, range: WordRange): number {
  return coverCost(run, range) + paceCost(run, range)
}

/** What the words cost, and the talk between them. */
function coverCost({ words, said }: Run, { from, to }: WordRange): number {
  let cost = 0
  let talk = 0
  for (let at = from; at < to; at++) {
    cost += heardCost(words[at]!)
    if (at + 1 < to) talk += said[at]!.talk
  }
  return cost + TALK * talk
}

/** One number is said at one pace: a pause that stands out costs, and one that is longer than any hesitation much. */
function paceCost(run: Run, range: WordRange): number {
  const steps = stepsOf(run, range)
  const grouped = Math.max(FREE_STEP, FREE_PACE * quantileOf(steps, 0.5))
  const apart = Math.max(grouped, FREE_PAUSE * quantileOf(steps, 0.9))
  let cost = 0
  for (const step of steps) {
    cost += GROUPED * doublings(step / grouped) + APART * doublings(step / apart)
    cost += SLOW * Math.max(0, step - SLOW_STEP) + LONG * Math.max(0, step - LONG_STEP)
  }
  return cost
}

const doublings = (ratio: number): number => Math.max(0, Math.log2(ratio))
