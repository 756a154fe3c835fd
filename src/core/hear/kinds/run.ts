// A run of number words as it is explained: the words, their pauses, what is said beside them, and how it may be dialled.
import type { PlanAutomaton } from '../../plan/plan-automaton.js'
import type { UnitHabit } from '../../read/spoken-units.js'
import type { HeardWord } from '../number-words.js'
import type { Said } from './said.js'

/** How some languages put number words together, and what can be dialled where they are spoken. */
export interface Tongue {
  readonly habit: UnitHabit
  readonly plan: PlanAutomaton
}

/** What is explained. */
export interface Run {
  readonly words: readonly HeardWord[]
  readonly tongues: readonly Tongue[]
  /** What somebody wrote down at each word. */
  readonly said: readonly Said[]
}

/** One explanation of the words `from` to `to` (exclusive); `cost` is a negative natural log. */
export interface Segment extends WordRange {
  readonly kind: string
  readonly cost: number
  /** The numbers in it, in order: several where the same one is said again. */
  readonly numbers: readonly WordRange[]
}

/** Words `from` to `to` (exclusive) of a run. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** Share of number words that stand alone in speech: "one" and "un" as articles, a date, an age. */
const ALONE = 0.1
const LEAST = 0.01

/** What a word costs that is taken as it was heard: it may be another. */
export function heardCost({ probability }: HeardWord): number {
  return -Math.log(Math.max(probability, LEAST))
}

/** What a word costs that belongs to nothing: it was made up, or stands alone. */
export function aloneCost({ probability }: HeardWord): number {
  return -Math.log(1 - probability + ALONE * probability)
}

/** Seconds from each word to the next one. */
export function stepsOf({ words }: Pick<Run, 'words'>, { from, to }: WordRange): number[] {
  const steps: number[] = []
  for (let at = from + 1; at < to; at++) steps.push(words[at]!.start - words[at - 1]!.start)
  return steps
}

/** The value below which a share of them lies; 0 of none. */
export function quantileOf(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
}
