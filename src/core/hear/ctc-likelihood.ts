// How likely a string of digits is by what the digit ear heard, over every way to say it.

import { APART } from '../read/joint-costs.js'
import { spellingsAt, type UnitHabit, wouldJoin } from '../read/spoken-units.js'
import { addLogs } from './add-logs.js'
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

/** Log-weight of a digit that is said twice in one breath and heard once. */
export const MERGED = -4

/** Log-weight of a word at either end that is not part of the number, and how many there may be. */
export const STRAY = -3
export const MOST_STRAYS = 2

/**
 * Natural log of the likelihood that exactly these digits (0 to 9 only) were said, and at most two stray words at either
 * end, summed over all spellings and all alignments.
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
  const before = new Strays()
  const behind = new Strays()
  let opening = 0
  let ended = -Infinity
  let word = new Float64Array(count).fill(-Infinity)
  let blank = new Float64Array(count).fill(-Infinity)
  for (let frame = 0; frame < frames; frame++) {
    const row = frame * CLASSES
    const none = logp[row]!
    const start = addLogs(opening, before.total())
    const nextWord = new Float64Array(count)
    const nextBlank = new Float64Array(count)
    let ending = -Infinity
    for (let index = 0; index < count; index++) {
      const state = states[index]!
      let sum = state.opens ? addLogs(word[index]!, start) : word[index]!
      for (const { state: before, weight } of state.before) {
        sum = addLogs(sum, blank[before]! + weight)
        if (states[before]!.heard !== state.heard) sum = addLogs(sum, word[before]! + weight)
      }
      sum += logp[row + state.heard]!
      for (const { state: before, weight } of state.before)
        if (states[before]!.heard === state.heard) sum = addLogs(sum, nextWord[before]! + weight + MERGED)
      nextWord[index] = sum
      nextBlank[index] = addLogs(blank[index]!, word[index]!) + none
      if (state.closes) ending = addLogs(ending, addLogs(nextWord[index]!, nextBlank[index]!))
    }
    before.hear(opening, none)
    behind.hear(ended, none)
    opening += none
    ended = ending
    word = nextWord
    blank = nextBlank
  }
  return addLogs(ended, behind.total())
}

/** Words at one end that are no part of the number, whatever they are. */
class Strays {
  private readonly word = new Float64Array(MOST_STRAYS).fill(-Infinity)
  private readonly blank = new Float64Array(MOST_STRAYS).fill(-Infinity)

  /** Hears a frame that holds no word with log-probability `none`; `from` is what came before all strays. */
  hear(from: number, none: number): void {
    const some = Math.log(Math.max(1e-30, 1 - Math.exp(none)))
    for (let each = MOST_STRAYS - 1; each >= 0; each--) {
      const entered = each === 0 ? from : addLogs(this.word[each - 1]!, this.blank[each - 1]!)
      const word = this.word[each]!
      this.word[each] = addLogs(word, entered + STRAY) + some
      this.blank[each] = addLogs(this.blank[each]!, word) + none
    }
  }

  /** Log-likelihood of one or more of them. */
  total(): number {
    let sum = -Infinity
    for (let each = 0; each < MOST_STRAYS; each++)
      sum = addLogs(sum, addLogs(this.word[each]!, this.blank[each]!))
    return sum
  }
}
