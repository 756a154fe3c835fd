// The blocks of a register as columns, found by interval search over digits.
import type { Block, BlockState, BlockVerdict } from './block.js'

/** Rows of one length: from `start` to `end` (exclusive) in the columns. */
export interface LengthGroup {
  readonly length: number
  readonly start: number
  readonly end: number
}

/** The columns of a register, sorted by length and first number; blocks of one length never overlap. */
export interface BlockColumns {
  readonly groups: readonly LengthGroup[]
  /** First and last number of each block as a whole number (at most 15 digits, exact in a double). */
  readonly from: Float64Array
  readonly to: Float64Array
  /** Index into `states`. */
  readonly state: Uint8Array
  /** Index into `names` of a row; 0 is no name. */
  readonly holder: (row: number) => number
  readonly place: (row: number) => number
  /** Days since 1900-01-01 of a row; 0 is no date. */
  readonly date: (row: number) => number
  readonly states: readonly BlockState[]
  /** Made when a block is first shown: most look-ups need few. */
  readonly names: () => readonly string[]
}

/** Neighbouring numbers with one verdict; `from` and `to` inclusive, as whole numbers. */
export interface VerdictRun {
  readonly from: number
  readonly to: number
  readonly verdict: BlockVerdict
}

const DAY = 86_400_000
const EPOCH = Date.UTC(1900, 0, 1)

/** ISO date of a day number of the columns. */
export function isoDay(day: number): string {
  return new Date(EPOCH + day * DAY).toISOString().slice(0, 10)
}

/** Day number of an ISO date; 0 for a date outside 1900-01-02 to 2079-06-06, which two bytes can hold. */
export function dayNumber(iso: string): number {
  const day = Math.round((Date.parse(iso) - EPOCH) / DAY)
  return day > 0 && day < 65_536 ? day : 0
}

/** Read access to the blocks of one register. */
export class BlockTable {
  private readonly runsOfLength = new Map<number, readonly VerdictRun[]>()

  constructor(private readonly columns: BlockColumns) {}

  /** How many blocks there are. */
  get size(): number {
    return this.columns.from.length
  }

  /** Lengths of the numbers that the register lists. */
  get lengths(): readonly number[] {
    return this.columns.groups.map((group) => group.length)
  }

  /** Index of the block that holds the number, or -1. */
  indexOf(key: string): number {
    const at = this.lastFrom(key)
    return at >= 0 && this.columns.to[at]! >= Number(key) ? at : -1
  }

  find(key: string): Block | undefined {
    const at = this.indexOf(key)
    return at < 0 ? undefined : this.block(at)
  }

  /** The block that holds the number, or the gap, with up to `reach` blocks on each side of it. */
  around(key: string, reach: number): readonly Block[] {
    const group = this.columns.groups.find((each) => each.length === key.length)
    if (group === undefined) return []
    const at = this.lastFrom(key)
    const first = Math.max(group.start, (at < 0 ? group.start : at) - reach)
    const last = Math.min(group.end - 1, (at < 0 ? group.start - 1 : at) + reach)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => this.block(first + index))
  }

  /** The block of a row. */
  block(at: number): Block {
    const { columns } = this
    const length = columns.groups.find((group) => at < group.end)!.length
    const holder = columns.holder(at)
    const place = columns.place(at)
    const day = columns.date(at)
    return {
      from: String(columns.from[at]!).padStart(length, '0'),
      to: String(columns.to[at]!).padStart(length, '0'),
      state: columns.states[columns.state[at]!]!,
      ...(holder > 0 ? { holder: columns.names()[holder]! } : {}),
      ...(place > 0 ? { place: columns.names()[place]! } : {}),
      ...(day > 0 ? { date: isoDay(day) } : {}),
    }
  }

  /** Blocks of one length that touch the interval, first to last, at most `limit`. */
  overlapping(length: number, from: number, to: number, limit: number): readonly Block[] {
    const group = this.columns.groups.find((each) => each.length === length)
    if (group === undefined) return []
    const found: Block[] = []
    let at = Math.max(group.start, this.lastFrom(String(from).padStart(length, '0')))
    for (; at < group.end && found.length < limit && this.columns.from[at]! <= to; at++)
      if (this.columns.to[at]! >= from) found.push(this.block(at))
    return found
  }

  /** All stretches of one length with one verdict each, in order; what lies between them is not listed. */
  runs(length: number): readonly VerdictRun[] {
    const known = this.runsOfLength.get(length)
    if (known !== undefined) return known
    const group = this.columns.groups.find((each) => each.length === length)
    const runs = group === undefined ? [] : this.collect(group.start, group.end)
    this.runsOfLength.set(length, runs)
    return runs
  }

  /** The stretches of one length whose blocks begin in an interval. */
  stretches(length: number, from: number, to: number): readonly VerdictRun[] {
    const before = (limit: number): number => this.lastFrom(String(limit).padStart(length, '0'))
    const group = this.columns.groups.find((each) => each.length === length)
    if (group === undefined) return []
    return this.collect(Math.max(group.start, before(from - 1) + 1), before(to) + 1)
  }

  private collect(start: number, end: number): VerdictRun[] {
    const runs: { from: number; to: number; verdict: BlockVerdict }[] = []
    const { from, to, state, states } = this.columns
    for (let at = start; at < end; at++) {
      const verdict = states[state[at]!]!.verdict
      const last = runs[runs.length - 1]
      if (last !== undefined && last.verdict === verdict && last.to + 1 === from[at]!) last.to = to[at]!
      else runs.push({ from: from[at]!, to: to[at]!, verdict })
    }
    return runs
  }

  /** Index of the last block of the key's length that begins at or before it, or -1. */
  private lastFrom(key: string): number {
    const group = this.columns.groups.find((each) => each.length === key.length)
    if (group === undefined) return -1
    const number = Number(key)
    const { from } = this.columns
    let low = group.start
    let high = group.end
    while (low < high) {
      const middle = (low + high) >> 1
      if (from[middle]! <= number) low = middle + 1
      else high = middle
    }
    return low > group.start ? low - 1 : -1
  }
}
