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
const SYMBOLS = 11
const UNKNOWN = -2

interface Item {
  readonly part: number
  readonly node: number
}

/**
 * Deterministic automaton over digits and the open digit, made from its parts as it is walked.
 * A state stands for every place in every part that the digits so far can have reached, so an open
 * digit is one step like any other.
 */
export class PlanAutomaton {
  /** State in which nothing has been dialled. */
  readonly start: number
  /** State after a plus sign. */
  readonly afterPlus: number
  private readonly items: (readonly Item[])[] = []
  private readonly index = new Map<string, number>()
  /** State behind each symbol of each state, `UNKNOWN` until it is asked for. */
  private readonly table: number[] = []
  private readonly accepted: (readonly Acceptance[] | undefined)[] = []

  constructor(readonly parts: readonly PlanPart[]) {
    const starts = parts.map((part, index) => ({
      part: index,
      node: part.machine.start,
      plus: part.afterPlus === true,
    }))
    this.start = this.intern(starts.filter((item) => !item.plus))
    this.afterPlus = this.intern(starts.filter((item) => item.plus))
  }

  /** State after one more symbol (0 to 9 or `OPEN_DIGIT`), or `DEAD`. */
  next(state: number, symbol: number): number {
    const at = state * SYMBOLS + symbol
    const known = this.table[at]!
    if (known !== UNKNOWN) return known
    const next = this.step(this.items[state]!, symbol)
    this.table[at] = next
    return next
  }

  /** What the digits are that lead to this state; empty where they are no number. */
  acceptance(state: number): readonly Acceptance[] {
    if (state === DEAD) return []
    let found = this.accepted[state]
    if (found === undefined) {
      const parts = new Set(
        this.items[state]!.filter((item) => this.parts[item.part]!.machine.accepts(item.node)).map(
          (item) => item.part,
        ),
      )
      found = [...parts].map((part) => this.parts[part]!.acceptance)
      this.accepted[state] = found
    }
    return found
  }

  accepts(state: number): boolean {
    return this.acceptance(state).length > 0
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

  private step(items: readonly Item[], symbol: number): number {
    const next: Item[] = []
    const first = symbol === OPEN_DIGIT ? 0 : symbol
    const last = symbol === OPEN_DIGIT ? 9 : symbol
    for (const { part, node } of items)
      for (let digit = first; digit <= last; digit++) {
        const to = this.parts[part]!.machine.next(node, digit)
        if (to !== DEAD) next.push({ part, node: to })
      }
    return this.intern(next)
  }

  private intern(items: readonly Item[]): number {
    if (items.length === 0) return DEAD
    const keys = [...new Set(items.map((item) => `${item.part}:${item.node}`))].sort()
    const key = keys.join()
    let state = this.index.get(key)
    if (state === undefined) {
      state = this.items.length
      this.index.set(key, state)
      for (let symbol = 0; symbol < SYMBOLS; symbol++) this.table.push(UNKNOWN)
      this.items.push(
        keys.map((pair) => {
          const [part, node] = pair.split(':')
          return { part: Number(part), node: Number(node) }
        }),
      )
    }
    return state
  }
}
