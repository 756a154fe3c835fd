// The completions of a mask by their verdicts, counted in a map of a plan, and the judgement that they make together.
import type { MaskCounter } from './count-mask.js'
import { type Judgement, judgement } from './judgement.js'
import type { Stretch, WholeVerdict } from './verdict-map.js'

/** How many completions have each verdict. */
export type Split = Map<WholeVerdict, number>

/** Counts the completions of a mask by verdict; `first` is what the map's numbers are more than those of the mask. */
export function countSplit(map: readonly Stretch[], mask: MaskCounter, first = 0): Split {
  const split: Split = new Map()
  addSplit(split, map, mask, first)
  return split
}

/** The last numbers of the stretches of a map side by side: to search among the stretches themselves, memory is read all over. */
const ends = new WeakMap<readonly Stretch[], Float64Array>()

function endsOf(map: readonly Stretch[]): Float64Array {
  let known = ends.get(map)
  if (known === undefined) {
    known = Float64Array.from(map, ({ to }) => to)
    ends.set(map, known)
  }
  return known
}

/** Adds the same to a split; the verdicts that were counted, each once. */
export function addSplit(
  split: Split,
  map: readonly Stretch[],
  mask: MaskCounter,
  first: number,
): WholeVerdict[] {
  const counted: WholeVerdict[] = []
  const lasts = endsOf(map)
  const lowest = first + mask.low
  let low = 0
  let high = lasts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lasts[middle]! < lowest) low = middle + 1
    else high = middle
  }
  for (let at = low; at < map.length && map[at]!.from - first <= mask.high; at++) {
    const { from, to, verdict } = map[at]!
    const count = mask.between(from - first, to - first)
    if (count === 0) continue
    split.set(verdict, (split.get(verdict) ?? 0) + count)
    if (!counted.includes(verdict)) counted.push(verdict)
  }
  return counted
}

/** *Partial*, with the outcome that the completions have; *impossible* where there are none. */
export function partial(split: Split, said: Pick<Judgement, 'evidence' | 'notes'>): Judgement {
  const has = (...verdicts: WholeVerdict[]): boolean =>
    verdicts.some((verdict) => (split.get(verdict) ?? 0) > 0)
  if (split.size === 0) return judgement('impossible', said.evidence, said.notes)
  const outcome = has('allocated', 'possible', 'service')
    ? 'not-clear'
    : has('unallocated', 'returned')
      ? 'caution'
      : 'clear'
  return { verdict: 'partial', outcome, evidence: said.evidence, notes: said.notes }
}
