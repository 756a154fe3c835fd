// The automata of the territories in play: sets that come back often share one, so that it is built once.
import type { Acceptance, PlanAutomaton } from '../../plan/plan-automaton.js'
import type { PlanBook } from '../../plan/plan-book.js'
import type { LatticePath } from '../../plan/walk-lattice.js'
import { LANGUAGES } from '../../read/languages/all.js'

/** A path and what it dials, over all plans in play. */
export interface AcceptedPath extends LatticePath {
  readonly accepted: readonly Acceptance[]
}

const OF_LANGUAGES = LANGUAGES.map((language) => language.territories)

/** Sets of territories that are in play together: a language's, and those that are asked on one occasion. */
function setsOf({ asked }: PlanBook): readonly (readonly string[])[] {
  return [...OF_LANGUAGES, asked.always, asked.byShape, asked.behindLabel]
}

/** The automata that together accept what is dialled in any of the territories. */
export function plansInPlay(book: PlanBook, territories: readonly string[]): PlanAutomaton[] {
  const wanted = new Set(territories)
  const left = new Set(territories)
  const plans: PlanAutomaton[] = []
  for (const set of setsOf(book))
    if (set.some((territory) => left.has(territory)) && set.every((territory) => wanted.has(territory))) {
      plans.push(book.union(set))
      for (const territory of set) left.delete(territory)
    }
  for (const territory of left) plans.push(book.union([territory]))
  return plans
}

/** The walks of a lattice with each of the plans as one; paths of the same digits to the same node are one. */
export function walkPlans(
  plans: readonly PlanAutomaton[],
  walkWith: (plan: PlanAutomaton) => { readonly paths: readonly LatticePath[]; readonly bounded: boolean },
): { paths: AcceptedPath[]; bounded: boolean } {
  if (plans.length === 1) {
    const { paths, bounded } = walkWith(plans[0]!)
    return { paths: paths.map((path) => ({ ...path, accepted: plans[0]!.acceptance(path.state) })), bounded }
  }
  const paths: (LatticePath & { readonly accepted: Acceptance[] })[] = []
  const byEnd = new Map<number, typeof paths>()
  let bounded = false
  for (const plan of plans) {
    const walk = walkWith(plan)
    bounded ||= walk.bounded
    for (const { digits, weight, end, state } of walk.paths) {
      const accepted = plan.acceptance(state)
      let there = byEnd.get(end)
      if (there === undefined) {
        there = []
        byEnd.set(end, there)
      }
      const known = there.find((path) => path.digits === digits)
      if (known === undefined) {
        const path = { digits, weight, end, state, accepted: [...accepted] }
        there.push(path)
        paths.push(path)
      } else for (const each of accepted) known.accepted.push(each)
    }
  }
  paths.sort((a, b) => b.weight - a.weight || (a.digits < b.digits ? -1 : 1))
  return { paths, bounded }
}
