// How likely a string of digits is by what the digit ear heard, over every way to say it.
import { APART } from '../read/joint-costs.js'
import { spellingsAt, type UnitHabit, wouldJoin } from '../read/spoken-units.js'
import { CLASSES, classOf, type WordProbabilities } from './number-words.js'

/** A word of the graph of all spellings, and the words that may come right before it. */
interface WordState {
  /** Class that is heard. */
  readonly heard: number
  readonly unit: number
  /** Word before it inside its group. */
  readonly within: number | undefined
  /** First word of its group of digits, which begins the number. */
  readonly opens: boolean
  /** Last word of the group that ends the number. */
  readonly closes: boolean
  readonly before: readonly { readonly state: number; readonly weight: number }[]
}

/**
 * Natural log of the likelihood that exactly these digits (0 to 9 only) were said, summed over all spellings and all alignments.
 * Connectionist temporal classification (Graves 2006), forward pass over a graph instead of one row of labels;
 * words that the habit would have joined to other digits count as `APART`, as in reading.
 */
export function digitsLikelihood(heard: WordProbabilities, digits: string, habit: UnitHabit): number {
  return forward(heard, graphOf(digits, habit))
}

function graphOf(digits: string, habit: UnitHabit): WordState[] {
  const states: WordState[] = []
  const ending: number[][] = Array.from({ length: digits.length + 1 }, () => [])
  for (let at = 0; at < digits.length; at++)
    for (const { units, digits: length } of spellingsAt(digits, at, habit)) {
      units.forEach((unit, index) => {
        const preceding = index > 0 ? [states.length - 1] : ending[at]!
        states.push({
          heard: classOf(unit),
          unit,
          within: units[index - 1],
          opens: index === 0 && at === 0,
          closes: index === units.length - 1 && at + length === digits.length,
          before: preceding.map((state) => ({
            state,
            weight:
              index === 0 && wouldJoin(states[state]!.within, states[state]!.unit, unit, habit) ? APART : 0,
          })),
        })
      })
      ending[at + length]!.push(states.length - 1)
    }
  return states
}

function forward({ logp, frames }: WordProbabilities, states: readonly WordState[]): number {
  const count = states.length
  let opening = 0
  let word = new Float64Array(count).fill(-Infinity)
  let blank = new Float64Array(count).fill(-Infinity)
  for (let frame = 0; frame < frames; frame++) {
    const row = frame * CLASSES
    const nextWord = new Float64Array(count)
    const nextBlank = new Float64Array(count)
    for (let index = 0; index < count; index++) {
      const state = states[index]!
      let sum = state.opens ? addLogs(word[index]!, opening) : word[index]!
      for (const { state: before, weight } of state.before) {
        sum = addLogs(sum, blank[before]! + weight)
        if (states[before]!.heard !== state.heard) sum = addLogs(sum, word[before]! + weight)
      }
      nextWord[index] = sum + logp[row + state.heard]!
      nextBlank[index] = addLogs(blank[index]!, word[index]!) + logp[row]!
    }
    opening += logp[row]!
    word = nextWord
    blank = nextBlank
  }
  let total = -Infinity
  states.forEach((state, index) => {
    if (state.closes) total = addLogs(total, addLogs(word[index]!, blank[index]!))
  })
  return total
}

/** log(exp(a) + exp(b)) without leaving the range of a number. */
export function addLogs(a: number, b: number): number {
  if (a < b) return addLogs(b, a)
  return b === -Infinity ? a : a + Math.log1p(Math.exp(b - a))
}
