// From a publisher's file to the compact form: recognised by its content, parsed, checked, packed; or a problem that says why not.
import { createHash } from 'node:crypto'
import type { Block } from '../core/plan/block.js'
import { isPartial, type RegisterInfo } from '../core/plan/register.js'
import { type Problem, problem } from '../core/problem.js'
import { checkBlocks } from './check-blocks.js'
import { packBlocks, packTable } from './compact-form.js'
import { decodeSource, headOf, openSourceFile, type SourceFile } from './open-source-file.js'
import { isFault, type ReadFault, type RegisterReader, type TableReader } from './reader.js'
import { REGISTER_READERS } from './register-table.js'
import { TABLE_READERS } from './table-readers.js'

/** A register in its compact form, ready to be written as `ID.plan`. */
export interface CompactRegister {
  readonly info: RegisterInfo
  readonly bytes: Uint8Array
}

export interface ReadRegisters {
  readonly registers: readonly CompactRegister[]
  readonly problems: readonly Problem[]
}

/** ISO date of a file that does not state its own, by the SHA-256 of its bytes; undefined where nobody knows. */
export type FileDate = (sha256: string) => string | undefined

const ADVICE =
  'the register in use stays as it is; fetch the file again from its publisher, or report its new form'

/**
 * All registers in a file or its ZIP. Members of an archive that are no register are left out without a word. A file's
 * date is what it states, else what `dateOf` knows, else its latest allocation, else `otherwise` (ISO date).
 */
export function readRegisters(file: SourceFile, dateOf: FileDate, otherwise?: string): ReadRegisters {
  const opened = openSourceFile(file)
  if (isFault(opened)) return { registers: [], problems: [damaged(file.name, opened)] }
  const registers: CompactRegister[] = []
  const problems: Problem[] = []
  const archived = opened.length !== 1 || opened[0]!.name !== file.name
  for (const member of opened) {
    const head = headOf(member.bytes)
    const reader = [...REGISTER_READERS, ...TABLE_READERS].find((each) => each.recognise(head))
    if (reader === undefined) continue
    // The SHA-256 is that of the file as its publisher hands it out: the archive where there is one.
    const read = readMember(member, reader, sha256Of(archived ? file.bytes : member.bytes), {
      dateOf,
      otherwise,
    })
    if (isFault(read)) problems.push(damaged(member.name, read))
    else registers.push(read)
  }
  if (registers.length === 0 && problems.length === 0)
    problems.push(damaged(file.name, { fault: 'no register is known that looks like this' }))
  return { registers, problems }
}

function readMember(
  member: SourceFile,
  reader: RegisterReader | TableReader,
  sha256: string,
  days: { readonly dateOf: FileDate; readonly otherwise: string | undefined },
): CompactRegister | ReadFault {
  const text = decodeSource(member.bytes, reader.encoding)
  if (typeof text !== 'string') return text
  const parsed = reader.parse(text)
  if (isFault(parsed)) return parsed
  const newest = 'blocks' in parsed ? newestAllocation(parsed.blocks) : undefined
  const date = parsed.date ?? days.dateOf(sha256) ?? newest ?? days.otherwise
  if (date === undefined) return { fault: 'the file does not state its date' }
  const facts = {
    id: reader.id,
    territory: reader.territory,
    publisher: reader.publisher,
    title: reader.title,
    date,
    sha256,
    licence: reader.licence,
    attribution: reader.attribution,
    url: reader.url,
  }
  if ('table' in parsed) {
    const info: RegisterInfo = { ...facts, blocks: parsed.entries, coverage: [] }
    return { info, bytes: packTable(info, parsed.table) }
  }
  if (!('coverage' in reader)) return { fault: 'a reader of tables found blocks' }
  const blocks = checkBlocks(
    isPartial(reader.coverage) ? parsed.blocks.filter(isAllocated) : parsed.blocks,
    date,
  )
  if (isFault(blocks)) return blocks
  const info: RegisterInfo = { ...facts, blocks: blocks.length, coverage: reader.coverage }
  try {
    return { info, bytes: packBlocks(info, blocks) }
  } catch (error) {
    if (error instanceof RangeError) return { fault: error.message }
    throw error
  }
}

/** The latest allocation date: the file is at least as young. */
function newestAllocation(blocks: readonly Block[]): string | undefined {
  return blocks
    .filter(isAllocated)
    .reduce<string | undefined>(
      (latest, { date }) => (date !== undefined && (latest === undefined || date > latest) ? date : latest),
      undefined,
    )
}

function isAllocated({ state }: Block): boolean {
  return state.verdict === 'allocated'
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function damaged(name: string, { fault }: ReadFault): Problem {
  return problem(name, 'register-damaged', fault, ADVICE)
}
