// Counts: values that go up or down in equal steps, with a beat. What is written is asked otherwise (docs/hearing.md says why).
import { HABITS, type UnitHabit } from '../../read/spoken-units.js'
import { heardCost, quantileOf, type Run, type Segment, stepsOf } from './run.js'
import { type Value, valuesAt } from './values.js'

/** A count: what it costs from one or down to it, and from elsewhere; for each value, and each that was not heard. */
const COUNT = 2.3
const COUNT_FROM_ELSEWHERE = 4
const COUNTED = 0.02
const UNCOUNTED = 1.8
/** For beginning anew. */
const ANEW = 0.5
const FEWEST_COUNTED = 3
/** Three values in equal steps from anywhere are no rare end of a number. */
const FEWEST_FROM_ELSEWHERE = 4
/** What is counted in: ones, and the steps of a warm-up or a game. */
const STEPS = [1, 2, 3, 5, 10, 100]
/** A count has a beat: for each doubling of a pause beyond what a voice has anyway. */
const UNEVEN = 3.5
const EVEN = 1.3
/** From one on people count with pauses too; nobody says a number so. */
const MOST_UNEVEN = 2
/** Where people begin to count down. */
const DOWN_FROM: ReadonlySet<number> = new Set([3, 5, 10])

/** Counts up and down that begin at a word, in every step. */
export function* countsAt(run: Run, from: number): Generator<Segment> {
  for (const habit of HABITS)
    for (const step of STEPS)
      for (const direction of [1, -1]) yield* countAt(run, from, habit, step * direction)
}

function* countAt(run: Run, from: number, habit: UnitHabit, step: number): Generator<Segment> {
  for (const { value: first } of valuesAt(run, from, habit)) {
    let [at, expected, round, values, cost] = [from, first, 0, 0, 0]
    const isCount = (): boolean => round >= FEWEST_COUNTED || values > FEWEST_COUNTED
    for (;;) {
      const found = countedAt(run, at, habit, expected, values > 0 ? step : 0)
      if (found === undefined && isCount()) {
        if (!valuesAt(run, at, habit).some(({ value }) => value === first)) break
        ;[expected, round, cost] = [first, 0, cost + ANEW]
        continue
      }
      if (found === undefined) break
      cost += COUNTED + (found.value === expected ? 0 : UNCOUNTED)
      for (; at < found.to; at++) cost += heardCost(run.words[at]!)
      ;[expected, round, values] = [found.value + step, round + 1, values + 1]
      if (!isCount()) continue
      const usual = step > 0 ? first <= 1 || first === step : found.value <= 1 && isDownFrom(first)
      if (!usual && values < FEWEST_FROM_ELSEWHERE) continue
      const uneven = unevenCost(stepsOf(run, { from, to: at }))
      const counted = cost + (usual ? COUNT + Math.min(MOST_UNEVEN, uneven) : COUNT_FROM_ELSEWHERE + uneven)
      yield { kind: 'count', from, to: at, cost: counted, numbers: [] }
    }
  }
}

/** The value that a count goes on with, or the one after it where that was not heard. */
function countedAt(run: Run, at: number, habit: UnitHabit, next: number, step: number): Value | undefined {
  const ways = valuesAt(run, at, habit)
  return (
    ways.find(({ value }) => value === next) ??
    (step === 0 ? undefined : ways.find(({ value }) => value === next + step))
  )
}

const isDownFrom = (first: number): boolean => first > 10 || DOWN_FROM.has(first)

function unevenCost(steps: readonly number[]): number {
  const even = EVEN * quantileOf(steps, 0.5)
  return steps.reduce((sum, step) => sum + UNEVEN * Math.max(0, Math.log2(step / even)), 0)
}
