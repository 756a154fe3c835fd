// The contract of a reader: a regulator's file as text in, blocks or a small table out, or the fault that stops it.

import type { Block } from '../core/plan/block.js'
import type { Coverage } from '../core/plan/register.js'

/** Why a file cannot be taken over, as a sentence without a full stop: "column Territoire is missing". */
export interface ReadFault {
  readonly fault: string
}

/** What a file holds. */
export interface ParsedRegister {
  /** ISO date, where the file states its own. */
  readonly date?: string
  /** In any order; `checkBlocks` sorts them and refuses overlaps. */
  readonly blocks: readonly Block[]
}

/** What a file holds that is no list of blocks (operators' names, area codes, short codes): plain JSON data. */
export interface ParsedTable {
  readonly date?: string
  readonly table: unknown
  /** Entries, for `plans list`. */
  readonly entries: number
}

/** As TextDecoder names it; `utf-8-or-…` is UTF-8 where the bytes are UTF-8, else the other. */
export type TextEncodingName =
  | 'utf-8'
  | 'windows-1252'
  | 'iso-8859-15'
  | 'utf-8-or-windows-1252'
  | 'utf-8-or-windows-1250'
  | 'utf-8-or-shift_jis'

/** What is known of a source before its file is read. */
export interface SourceFacts {
  /** Name of the compact file: `fr-majnum`. */
  readonly id: string
  /** ISO 3166-1 alpha-2, or `001` for what serves all territories. */
  readonly territory: string
  readonly publisher: string
  /** The publisher's name of the file. */
  readonly title: string
  readonly licence: string
  /** What has to be said where the facts are shown. */
  readonly attribution: string
  /** Where the file is fetched from. */
  readonly url: string
  /** Where a person finds it. */
  readonly page: string
  readonly encoding: TextEncodingName
}

/** A reader of blocks: one file and one row of `register-table.ts`. */
export interface RegisterReader extends SourceFacts {
  /** Whether the beginning of a file (its first lines) is that of this register. */
  recognise(head: string): boolean
  parse(text: string): ParsedRegister | ReadFault
  /** As a sentence names it where it is not loaded: "geographic register S1". */
  readonly name: string
  readonly coverage: Coverage
  /** Row of the table that has the holders' names, where the blocks know them by code only. */
  readonly holderNames?: string
}

/** A reader of a small table. */
export interface TableReader extends SourceFacts {
  recognise(head: string): boolean
  parse(text: string): ParsedTable | ReadFault
}

/** Whether reading ended in a fault. */
export function isFault(result: object): result is ReadFault {
  return 'fault' in result
}
