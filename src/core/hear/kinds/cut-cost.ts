// What it costs that a number begins or ends where the voice goes on sooner than it does in the middle of the number.
import { type Run, stepsOf, type WordRange } from './run.js'

/** For each halving of its longest pause: people part a number from the rest at least as much as its own groups. */
const CUT = 1.5
/** A word less sure than this may be made up, and parts nothing. */
const SURE = 0.6

/** Both ends of a number that is said once or several times in a row. */
export function cutCost(run: Run, numbers: readonly WordRange[]): number {
  const longest = Math.max(...numbers.flatMap((range) => stepsOf(run, range)))
  const [first, end] = [numbers[0]!.from, numbers.at(-1)!.to]
  return endCost(run, first - 1, first, longest) + endCost(run, end, end, longest)
}

/** Where the word at `outside` lies beside the border before the word at `border`. */
function endCost({ words }: Run, outside: number, border: number, longest: number): number {
  const other = words[outside]
  if (other === undefined || other.probability < SURE) return 0
  const step = words[border]!.start - words[border - 1]!.start
  return CUT * Math.max(0, Math.log2(longest / step))
}
