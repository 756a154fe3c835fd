// The dialling plan as a language over digits: one automaton that text, hearing and counting all walk.
import { DEAD, type DigitMachine } from './digit-machine.js'

export type DialForm = 'international' | 'national' | 'local' | 'short'

/** What an accepted string of digits is, in the territory where it is dialled. */
export interface Acceptance {
  /** ISO 3166-1 alpha-2 code of the territory in which the digits are dialled. */
  readonly asked: string
  readonly form: DialForm
  /** A number type of the plan matches, not only the general shape. */
  readonly valid: boolean
}

/** One sublanguage of a plan: a machine and what its strings are. */
export interface PlanPart {
  readonly machine: DigitMachine
  readonly acceptance: Acceptance
  /** Entered by a written or spoken `+` and not by digits. */
  readonly afterPlus?: boolean
}

/** The symbol of an open digit: any of the ten. */
export const OPEN_DIGIT = 10
const UNKNOWN = -2
/** A row of the table holds what is behind each of the eleven symbols, and then whether the state accepts: 1, 0 or `UNKNOWN`. */
const ACCEPTS = 11
const ROW = 12

/** A place that the digits so far can have reached is one whole number: the machine above `NODE_BITS`, its node below. */
const NODE_BITS = 20
const NODE = 2 ** NODE_BITS - 1

/**
 * Deterministic automaton over digits and the open digit, made from its parts as it is walked.
 * A state stands for every place in every part that the digits so far can have reached, so an open
 * digit is one step like any other. Parts that share a machine, as all that begin with a country code, share its places.
 */
export class PlanAutomaton {
  /** State in which nothing has been dialled. */
  readonly start: number
  /** State after a plus sign. */
  readonly afterPlus: number
  private readonly machines: DigitMachine[] = []
  /** By machine: what its strings are, as indexes into `parts`. */
  private readonly meanings: number[][] = []
  /** The places of each state, in order. */
  private readonly places: Int32Array[] = []
  /** The newest state of each hash, and for each state the one before it with the same hash. */
  private readonly newest = new Map<number, number>()
  private readonly older: number[] = []
  /** A row for each state, whose cells are `UNKNOWN` until they are asked for: packed, since walks go all over it. */
  private table = new Int32Array(FIRST_ROWS * ROW)
  private readonly accepted: (readonly Acceptance[] | undefined)[] = []

  constructor(readonly parts: readonly PlanPart[]) {
    this.start = this.stateOf(this.enter(false))
    this.afterPlus = this.stateOf(this.enter(true))
  }

  /** State after one more symbol (0 to 9 or `OPEN_DIGIT`), or `DEAD`. */
  next(state: number, symbol: number): number {
    const at = state * ROW + symbol
    const known = this.table[at]!
    if (known !== UNKNOWN) return known
    const next = this.stateOf(this.step(this.places[state]!, symbol))
    this.table[at] = next
    return next
  }

  /** What the digits are that lead to this state, in the order of the parts; empty where they are no number. */
  acceptance(state: number): readonly Acceptance[] {
    if (state === DEAD) return NOTHING
    let found = this.accepted[state]
    if (found === undefined) {
      const parts = new Set<number>()
      for (const place of this.places[state]!)
        if (this.machines[place >> NODE_BITS]!.accepts(place & NODE))
          for (const part of this.meanings[place >> NODE_BITS]!) parts.add(part)
      found = [...parts].sort((a, b) => a - b).map((part) => this.parts[part]!.acceptance)
      this.accepted[state] = found
    }
    return found
  }

  accepts(state: number): boolean {
    if (state === DEAD) return false
    const at = state * ROW + ACCEPTS
    if (this.table[at] === UNKNOWN) this.table[at] = this.acceptance(state).length > 0 ? 1 : 0
    return this.table[at] === 1
  }

  /** State after a whole string of digits, `*` and a leading `+`, or `DEAD`. */
  walk(digits: string, from = digits.startsWith('+') ? this.afterPlus : this.start): number {
    let state = from
    for (const sign of digits) {
      if (sign === '+') continue
      state = this.next(state, sign === '*' ? OPEN_DIGIT : sign.charCodeAt(0) - 48)
      if (state === DEAD) return DEAD
    }
    return state
  }

  /** An automaton that accepts what any of the plans accepts. */
  static union(plans: readonly PlanAutomaton[]): PlanAutomaton {
    return plans.length === 1 ? plans[0]! : new PlanAutomaton(plans.flatMap((plan) => plan.parts))
  }

  /** The places at the begin of those parts that a plus opens, or of all others; machines that are met for the first time are taken in. */
  private enter(afterPlus: boolean): number[] {
    const known = new Map<DigitMachine, number>()
    for (const [at, { machine, afterPlus: isBehindPlus = false }] of this.parts.entries()) {
      if (isBehindPlus !== afterPlus) continue
      const index = known.get(machine) ?? this.machines.push(machine) - 1
      known.set(machine, index)
      this.meanings[index] ??= []
      this.meanings[index].push(at)
    }
    return [...known].map(([machine, index]) => (index << NODE_BITS) | machine.start)
  }

  /** The places behind a symbol, in order. */
  private step(places: Int32Array, symbol: number): number[] {
    const next: number[] = []
    const isOpen = symbol === OPEN_DIGIT
    const first = isOpen ? 0 : symbol
    const last = isOpen ? 9 : symbol
    for (const place of places) {
      const machine = this.machines[place >> NODE_BITS]!
      for (let digit = first; digit <= last; digit++) {
        const to = machine.next(place & NODE, digit)
        if (to !== DEAD) next.push((place & ~NODE) | to)
      }
    }
    return isAscending(next) ? next : [...new Set(next)].sort((a, b) => a - b)
  }

  /** The state that stands for places in order; `DEAD` for none. */
  private stateOf(places: readonly number[]): number {
    if (places.length === 0) return DEAD
    let hash = 0
    for (const place of places) hash = (Math.imul(hash, 31) + place) | 0
    const newest = this.newest.get(hash) ?? DEAD
    for (let state = newest; state !== DEAD; state = this.older[state]!)
      if (isSame(this.places[state]!, places)) return state
    const state = this.places.push(Int32Array.from(places)) - 1
    this.older.push(newest)
    this.newest.set(hash, state)
    if (this.table.length < (state + 1) * ROW) this.table = doubled(this.table)
    this.table.fill(UNKNOWN, state * ROW, (state + 1) * ROW)
    return state
  }
}

/** Rows that an automaton has room for at first. */
const FIRST_ROWS = 64

function doubled(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2)
  larger.set(table)
  return larger
}

const NOTHING: readonly Acceptance[] = []

/** Each place is behind the one before it, and stands there once. */
function isAscending(places: readonly number[]): boolean {
  for (let at = 1; at < places.length; at++) if (places[at]! <= places[at - 1]!) return false
  return true
}

function isSame(one: Int32Array, other: readonly number[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}
