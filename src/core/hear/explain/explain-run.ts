// Explains a run of number words: the cheapest row of segments over all its words, and how firmly each number stands in it.

import type { Run, Segment, WordRange } from '../kinds/run.js'
import { KINDS, type Kind } from './kinds.js'

/** A number in a run, and by how much the run is explained better with it than without. */
export interface Supported {
  /** One range of words for each time it is said. */
  readonly numbers: readonly WordRange[]
  /** Difference of two costs (natural logs); below 0 where the best explanation does without it. */
  readonly support: number
}

/** The best explanation of a run. */
export interface Explanation {
  /** In order; they cover every word. */
  readonly segments: readonly Segment[]
  /** Sum of their costs. */
  readonly cost: number
  /** Numbers in it, and those that are missing in it by little, in order. */
  readonly numbers: readonly Supported[]
}

/** Up to so much dearer an explanation with another number is still named. */
const NEAR = 1.5

/** The best explanation by dynamic programming; takes time in proportion to the number of words. */
export function explainRun(run: Run, kinds: Readonly<Record<string, Kind>> = KINDS): Explanation {
  const arcs = run.words.map((_, from) => Object.values(kinds).flatMap((kind) => [...kind(run, from)]))
  const forward = cheapest(arcs)
  const backward = cheapestFrom(arcs)
  const segments = pathOf(forward)
  const total = backward[0]!
  const found = segments.filter(isNumber).map((segment) => ({
    numbers: segment.numbers,
    support:
      cheapestFrom(arcs.map((row) => row.filter((arc) => !isNumber(arc) || !overlaps(arc, segment))))[0]! -
      total,
  }))
  const near = arcs
    .flat()
    .filter(
      (arc) => isNumber(arc) && !segments.some((segment) => isNumber(segment) && overlaps(arc, segment)),
    )
    .map((arc) => ({
      numbers: arc.numbers,
      support: total - (forward[arc.from]!.cost + arc.cost + backward[arc.to]!),
    }))
    .filter(({ support }) => support >= -NEAR)
    .sort((a, b) => b.support - a.support)
  const numbers: Supported[] = [...found]
  for (const each of near)
    if (!numbers.some((other) => overlaps(rangeOf(each), rangeOf(other)))) numbers.push(each)
  return { segments, cost: total, numbers: numbers.sort((a, b) => rangeOf(a).from - rangeOf(b).from) }
}

const isNumber = ({ numbers }: Segment): boolean => numbers.length > 0

const rangeOf = ({ numbers }: Supported): WordRange => ({ from: numbers[0]!.from, to: numbers.at(-1)!.to })

const overlaps = (one: WordRange, other: WordRange): boolean => one.from < other.to && other.from < one.to

interface Reached {
  readonly cost: number
  /** The segment that ends here. */
  readonly by?: Segment
}

/** The cheapest way to each place between words, from the first on. */
function cheapest(arcs: readonly (readonly Segment[])[]): Reached[] {
  const reached: Reached[] = [{ cost: 0 }, ...arcs.map(() => ({ cost: Infinity }))]
  for (const row of arcs)
    for (const by of row) {
      const cost = reached[by.from]!.cost + by.cost
      if (cost < reached[by.to]!.cost) reached[by.to] = { cost, by }
    }
  return reached
}

/** What the rest costs from each place on. */
function cheapestFrom(arcs: readonly (readonly Segment[])[]): number[] {
  const costs: number[] = [...arcs.map(() => Infinity), 0]
  for (let at = arcs.length - 1; at >= 0; at--)
    for (const { to, cost } of arcs[at]!) costs[at] = Math.min(costs[at]!, cost + costs[to]!)
  return costs
}

function pathOf(reached: readonly Reached[]): Segment[] {
  const path: Segment[] = []
  for (let at = reached.length - 1; at > 0; at = path[0]!.from) path.unshift(reached[at]!.by!)
  return path
}
