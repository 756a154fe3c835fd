// Explains a run of touch-tone keys: the numbers in it, parted by the plan, by pauses, and by star and square.
import type { TimeRange } from '../../finding.js'
import type { PlanAutomaton } from '../../plan/plan-automaton.js'
import { habitOf } from '../../read/spoken-units.js'
import { numbersAt } from '../kinds/number.js'
import { otherAt } from '../kinds/other.js'
import type { WordRange } from '../kinds/run.js'
import type { HeardWord } from '../number-words.js'
import { explainRun } from './explain-run.js'

/** A key that was pressed: 0-9, *, #, A-D. */
export interface PressedKey extends TimeRange {
  readonly digit: string
  /** It was heard beyond doubt. */
  readonly sure: boolean
}

/** Nobody counts or recites on a keypad. */
const KINDS = { number: numbersAt, other: otherAt }
/** Probabilities of a key. */
const SURE = 0.99
const UNSURE = 0.7
/** Star, square and the letter keys end a number, or begin a service of the exchange: as good as so many seconds. */
const BREAK = 3
/** Digits are said one by one, whatever the language. */
const HABIT = habitOf('en')

/** Keys of each number of six digits or more, in order; what is between them is no number by itself. */
export function numbersInKeys(keys: readonly PressedKey[], plan: PlanAutomaton): WordRange[] {
  const words: HeardWord[] = []
  const places: number[] = []
  let shift = 0
  for (const [at, { digit, start, end, sure }] of keys.entries())
    if (/\d/.test(digit)) {
      const probability = sure ? SURE : UNSURE
      words.push({ unit: Number(digit), start: start + shift, end: end + shift, probability })
      places.push(at)
    } else shift += BREAK
  const run = { words, tongues: [{ habit: HABIT, plan }], said: words.map(() => ({ talk: 0 })) }
  return explainRun(run, KINDS)
    .numbers.filter(({ support }) => support > 0)
    .flatMap(({ numbers }) =>
      numbers.map(({ from, to }) => ({ from: places[from]!, to: places[to - 1]! + 1 })),
    )
}
