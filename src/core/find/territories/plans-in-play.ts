// The automata of the territories in play: sets that come back often share one, so that it is built once.
import { DEAD } from '../../plan/digit-machine.js'
import { type Acceptance, OPEN_DIGIT, type PlanAutomaton } from '../../plan/plan-automaton.js'
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

/** The automata of the sets of territories that were in play, by their names and by the lists themselves, which come again. */
class Kept {
  private readonly byName = new Map<string, readonly PlanAutomaton[]>()
  private readonly byList = new WeakMap<readonly string[], readonly PlanAutomaton[]>()

  constructor(private readonly book: PlanBook) {}

  plansOf(territories: readonly string[]): readonly PlanAutomaton[] {
    let plans = this.byList.get(territories)
    if (plans === undefined) {
      const name = territories.join()
      plans = this.byName.get(name) ?? automataOf(this.book, territories)
      this.byName.set(name, plans)
      this.byList.set(territories, plans)
    }
    return plans
  }
}

const keptOf = new WeakMap<PlanBook, Kept>()

/** The automata that together accept what is dialled in any of the territories. */
export function plansInPlay(book: PlanBook, territories: readonly string[]): readonly PlanAutomaton[] {
  let kept = keptOf.get(book)
  if (kept === undefined) {
    kept = new Kept(book)
    keptOf.set(book, kept)
  }
  return kept.plansOf(territories)
}

function automataOf(book: PlanBook, territories: readonly string[]): PlanAutomaton[] {
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

/** `*` and `0` as UTF-16 units. */
const OPEN_SIGN = 42
const ZERO = 48

/**
 * The same where nothing has to be chosen, groups of figures as they stand: what each plan accepts of the first of them, with
 * so many digits at least. `from` is the node that they begin at. Nothing is kept of what a plan refuses.
 */
export function walkGroups(
  plans: readonly PlanAutomaton[],
  groups: readonly string[],
  { from, plus, fewest }: { readonly from: number; readonly plus: boolean; readonly fewest: number },
): AcceptedPath[] {
  const paths: (LatticePath & { readonly accepted: Acceptance[] })[] = []
  for (const plan of plans) {
    let state = plus ? plan.afterPlus : plan.start
    let length = 0
    for (let group = 0; group < groups.length; group++) {
      const figures = groups[group]!
      for (let at = 0; at < figures.length && state !== DEAD; at++) {
        const sign = figures.charCodeAt(at)
        state = plan.next(state, sign === OPEN_SIGN ? OPEN_DIGIT : sign - ZERO)
      }
      if (state === DEAD) break
      length += figures.length
      if (length < fewest || !plan.accepts(state)) continue
      const accepted = plan.acceptance(state)
      const known = paths.find(({ end }) => end === from + group + 1)
      if (known !== undefined) known.accepted.push(...accepted)
      else {
        const digits = (plus ? '+' : '') + groups.slice(0, group + 1).join('')
        paths.push({ digits, weight: 0, end: from + group + 1, state, accepted: [...accepted] })
      }
    }
  }
  return paths.sort((a, b) => a.end - b.end)
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
