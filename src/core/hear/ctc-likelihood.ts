// How likely a string of digits is by what the digit ear heard, over every way to say it.
import { spellingsAt, type UnitHabit } from '../read/spoken-units.js'
import { CLASSES, classOf, type WordProbabilities } from './number-words.js'

/** A word of the graph of all spellings: what is heard, and which words or borders may come before it. */
interface WordState {
  readonly heard: number
  /** Border of digits it follows, where it is the first word of its group; else -1. */
  readonly from: number
  /** The word before it inside its group, else -1. */
  readonly before: number
  /** Border of digits it reaches, where it is the last word of its group; else -1. */
  readonly to: number
}

/**
 * Natural log of the likelihood that exactly these digits (0 to 9 only) were said, summed over all spellings and all alignments.
 * Connectionist temporal classification (Graves 2006), forward pass over a graph instead of one row of labels.
 */
export function digitsLikelihood(heard: WordProbabilities, digits: string, habit: UnitHabit): number {
  const states = graphOf(digits, habit)
  return forward(heard, states, digits.length)
}

function graphOf(digits: string, habit: UnitHabit): WordState[] {
  const states: WordState[] = []
  for (let at = 0; at < digits.length; at++)
    for (const spelling of spellingsAt(digits, at, habit))
      spelling.units.forEach((unit, index) => {
        const last = index === spelling.units.length - 1
        states.push({
          heard: classOf(unit),
          from: index === 0 ? at : -1,
          before: index === 0 ? -1 : states.length - 1,
          to: last ? at + spelling.digits : -1,
        })
      })
  return states
}

function forward({ logp, frames }: WordProbabilities, states: readonly WordState[], end: number): number {
  const borders = end + 1
  // Blank scores: one for each border between groups, then one behind each word inside a group.
  let blank = new Float64Array(borders + states.length).fill(-Infinity)
  let word = new Float64Array(states.length).fill(-Infinity)
  blank[0] = 0
  const ending: number[][] = Array.from({ length: borders }, () => [])
  states.forEach((state, index) => {
    if (state.to >= 0) ending[state.to]!.push(index)
  })
  for (let frame = 0; frame < frames; frame++) {
    const row = frame * CLASSES
    const nextBlank = new Float64Array(blank.length).fill(-Infinity)
    const nextWord = new Float64Array(word.length).fill(-Infinity)
    for (let border = 0; border < borders; border++) {
      let sum = blank[border]!
      for (const index of ending[border]!) sum = addLogs(sum, word[index]!)
      nextBlank[border] = sum + logp[row]!
    }
    states.forEach((state, index) => {
      if (state.to < 0)
        nextBlank[borders + index] = addLogs(blank[borders + index]!, word[index]!) + logp[row]!
      let sum = addLogs(
        word[index]!,
        state.before >= 0 ? blank[borders + state.before]! : blank[state.from]!,
      )
      const predecessors = state.before >= 0 ? [state.before] : ending[state.from]!
      for (const index of predecessors)
        if (states[index]!.heard !== state.heard) sum = addLogs(sum, word[index]!)
      nextWord[index] = sum + logp[row + state.heard]!
    })
    blank = nextBlank
    word = nextWord
  }
  return ending[end]!.reduce((sum, index) => addLogs(sum, word[index]!), blank[end]!)
}

/** log(exp(a) + exp(b)) without leaving the range of a number. */
export function addLogs(a: number, b: number): number {
  if (a < b) return addLogs(b, a)
  return b === -Infinity ? a : a + Math.log1p(Math.exp(b - a))
}
