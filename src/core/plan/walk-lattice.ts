// Walks the ways to read a run together with the dialling plan: what can no longer be dialled is dropped at once.
import type { Arc, Lattice } from '../read/lattice.js'
import { DEAD } from './digit-machine.js'
import { OPEN_DIGIT, type PlanAutomaton } from './plan-automaton.js'

/** One path whose digits the plan accepts. */
export interface LatticePath {
  readonly digits: string
  /** Sum of the arcs' log-weights. */
  readonly weight: number
  /** Node at which it ends. */
  readonly end: number
  /** The plan's state at its end: `plan.acceptance(state)` says what it is. */
  readonly state: number
}

/** `*` and `0` as UTF-16 units. */
const OPEN_SIGN = 42
const ZERO = 48

export interface WalkOptions {
  /** Node to begin at; 0 unless told. */
  readonly from?: number
  /** Node to end at; the last one unless told. */
  readonly to?: number
  /** A plus sign was written or said in front. */
  readonly plus?: boolean
  /** Most hypotheses kept at one node. */
  readonly bound: number
}

interface Hypothesis {
  readonly digits: string
  readonly state: number
  readonly weight: number
}

/**
 * Walks a lattice together with the plan; a hypothesis that the plan can no longer accept is dropped at once.
 * Returns the accepted paths that end at `to`, heaviest first, and whether the bound cut some off.
 */
export function walkLattice(
  lattice: Lattice,
  plan: PlanAutomaton,
  options: WalkOptions,
): { paths: LatticePath[]; bounded: boolean } {
  const to = options.to ?? lattice.arcs.length - 1
  const { paths, bounded } = walkEverywhere(lattice, plan, { ...options, to })
  return { paths: paths.filter((path) => path.end === to), bounded }
}

/** The same walk, with the accepted paths that end at any node up to `to`; heaviest first. */
export function walkEverywhere(
  lattice: Lattice,
  plan: PlanAutomaton,
  options: WalkOptions,
): { paths: LatticePath[]; bounded: boolean } {
  const from = options.from ?? 0
  const to = options.to ?? lattice.arcs.length - 1
  const plus = options.plus === true
  if (isStraight(lattice, from, to))
    return { paths: walkStraight(lattice, plan, from, to, plus), bounded: false }
  const start = { digits: plus ? '+' : '', state: plus ? plan.afterPlus : plan.start, weight: 0 }
  const waiting: (Hypothesis[] | undefined)[] = new Array(to - from + 1)
  waiting[0] = [start]
  const paths: LatticePath[] = []
  let bounded = false
  for (let node = from; node <= to; node++) {
    const arrived = waiting[node - from]
    if (arrived === undefined) continue
    let hypotheses = arrived.length > 1 ? heaviestOfEach(arrived) : arrived
    for (const hypothesis of hypotheses)
      if (plan.accepts(hypothesis.state)) paths.push(pathTo(hypothesis, node))
    if (hypotheses.length > options.bound) {
      bounded = true
      hypotheses.sort((a, b) => b.weight - a.weight)
      hypotheses = hypotheses.slice(0, options.bound)
    }
    for (const hypothesis of hypotheses)
      for (const arc of lattice.arcs[node] ?? []) {
        if (arc.to > to) continue
        const next = extend(hypothesis, arc, plan)
        if (next === undefined) continue
        const there = waiting[arc.to - from]
        if (there === undefined) waiting[arc.to - from] = [next]
        else there.push(next)
      }
  }
  paths.sort((a, b) => b.weight - a.weight || (a.digits < b.digits ? -1 : 1))
  return { paths, bounded }
}

/** Whether each node has one way on, of no weight, to the next one: figures as they stand. */
function isStraight({ arcs }: Lattice, from: number, to: number): boolean {
  for (let node = from; node < to; node++) {
    const ways = arcs[node]!
    if (ways.length !== 1 || ways[0]!.to !== node + 1 || ways[0]!.weight !== 0) return false
  }
  return true
}

/** The walk where nothing has to be chosen. */
function walkStraight(
  { arcs }: Lattice,
  plan: PlanAutomaton,
  from: number,
  to: number,
  plus: boolean,
): LatticePath[] {
  const paths: LatticePath[] = []
  let state = plus ? plan.afterPlus : plan.start
  for (let node = from; state !== DEAD; node++) {
    if (plan.accepts(state)) {
      const digits = arcs.slice(from, node).map(([arc]) => arc!.digits)
      paths.push({ digits: (plus ? '+' : '') + digits.join(''), weight: 0, end: node, state })
    }
    if (node === to) break
    state = stateAfter(plan, state, arcs[node]![0]!.digits)
  }
  return paths
}

function pathTo({ digits, weight, state }: Hypothesis, end: number): LatticePath {
  return { digits, weight, end, state }
}

/** Of hypotheses with the same digits, the heaviest. */
function heaviestOfEach(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const best = new Map<string, Hypothesis>()
  for (const hypothesis of hypotheses) {
    const known = best.get(hypothesis.digits)
    if (known === undefined || known.weight < hypothesis.weight) best.set(hypothesis.digits, hypothesis)
  }
  return [...best.values()]
}

function extend(hypothesis: Hypothesis, arc: Arc, plan: PlanAutomaton): Hypothesis | undefined {
  const state = stateAfter(plan, hypothesis.state, arc.digits)
  if (state === DEAD) return undefined
  return { digits: hypothesis.digits + arc.digits, state, weight: hypothesis.weight + arc.weight }
}

/** The plan's state behind digits and open digits (`*`), `DEAD` where it accepts nothing that begins so. */
function stateAfter(plan: PlanAutomaton, from: number, digits: string): number {
  let state = from
  for (let at = 0; at < digits.length && state !== DEAD; at++) {
    const sign = digits.charCodeAt(at)
    state = plan.next(state, sign === OPEN_SIGN ? OPEN_DIGIT : sign - ZERO)
  }
  return state
}
