// A regulator's register as the judge sees it: who publishes it, what it covers, and its blocks.
import type { BlockTable } from './block-table.js'

/**
 * What a register says of a number that it does not list. National prefixes ('' is all): nobody holds it. A number: the
 * same behind as many leading digits as soon as the file lists one block there (3: area codes). Partial: nothing; the
 * file is old or has gaps, so that it only ever adds *allocated*, behind these prefixes.
 */
export type Coverage = readonly string[] | number | { readonly partial: readonly string[] }

/** Where a register comes from; `plans list` shows it. */
export interface RegisterInfo {
  /** The reader's row: `fr-majnum`, `us-central-office-codes`. */
  readonly id: string
  /** Territory whose plan it belongs to. */
  readonly territory: string
  readonly publisher: string
  /** The publisher's name of the file or list. */
  readonly title: string
  /** ISO date of the publisher's file. */
  readonly date: string
  /** Of the publisher's file. */
  readonly sha256: string
  /** Rows taken over. */
  readonly blocks: number
  readonly licence: string
  readonly attribution: string
  readonly url: string
  /** Where a user's own copy came from, and when: "fetched from … on 2026-11-24"; the package's copies have none. */
  readonly origin?: string
  readonly coverage: Coverage
}

/** A register that is known and not at hand: why a number in its reach is only possible. */
export interface AbsentRegister {
  /** As a sentence names it: "geographic register S1". */
  readonly name: string
  readonly coverage: Coverage
}

/** A register that is loaded. */
export interface Register {
  readonly info: RegisterInfo
  readonly blocks: BlockTable
}

/** Whether a register of this coverage only adds. */
export function isPartial(coverage: Coverage): coverage is { readonly partial: readonly string[] } {
  return typeof coverage === 'object' && 'partial' in coverage
}

/** Whether a number is of the kind that a register of this coverage lists. */
export function concerns(coverage: Coverage, key: string): boolean {
  if (typeof coverage === 'number') return true
  return (isPartial(coverage) ? coverage.partial : coverage).some((prefix) => key.startsWith(prefix))
}

/** Whether the register speaks for a number, listed or not. */
export function covers(register: Register, key: string): boolean {
  const { coverage } = register.info
  if (isPartial(coverage)) return false
  if (typeof coverage !== 'number') return concerns(coverage, key)
  const area = key.slice(0, coverage)
  const low = Number(area.padEnd(key.length, '0'))
  const high = Number(area.padEnd(key.length, '9'))
  return register.blocks.overlapping(key.length, low, high, 1).length > 0
}

/** The registers that decide a number: a partial one only where no whole one speaks, whose list it would contradict. */
export function deciding(registers: readonly Register[], key: string): readonly Register[] {
  return registers.some((register) => covers(register, key))
    ? registers.filter(({ info }) => !isPartial(info.coverage))
    : registers
}
