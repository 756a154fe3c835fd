// Scores of a match in sets, as they are called out: six three, four six, seven five, thirty forty.
import { heardCost, type Run, type Segment } from './run.js'

/** What they cost, each set and each point, and how many sets are no chance. */
const SCORE = 3
const CALLED = 0.2
const FEWEST_SETS = 3
/** Points in a game. */
const POINTS: ReadonlySet<number> = new Set([0, 15, 30, 40])

/** Games of one side in a set that is won, and what the other side may have. Source: ITF Rules of Tennis, rule 6. */
function isSet(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const [more, less] = [Math.max(one, other), Math.min(one, other)]
  return more === 6 ? less <= 4 : more === 7 && (less === 5 || less === 6)
}

/** Three sets or more, and the points behind them. */
export function* scoresAt({ words }: Run, from: number): Generator<Segment> {
  let at = from
  let cost = SCORE
  for (; isSet(words[at]?.unit, words[at + 1]?.unit); at += 2) {
    cost += CALLED + heardCost(words[at]!) + heardCost(words[at + 1]!)
    if (at + 2 - from >= 2 * FEWEST_SETS) yield { kind: 'score', from, to: at + 2, cost, numbers: [] }
  }
  if (at - from < 2 * FEWEST_SETS) return
  for (; at < words.length && POINTS.has(words[at]!.unit); at++) {
    cost += CALLED + heardCost(words[at]!)
    yield { kind: 'score', from, to: at + 1, cost, numbers: [] }
  }
}
