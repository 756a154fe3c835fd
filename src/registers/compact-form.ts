// The compact form of a register: one line of JSON that says what it is, then its columns, compressed.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type BlockColumns, BlockTable, dayNumber, type LengthGroup } from '../core/plan/block-table.js'
import type { Block, BlockState } from '../core/plan/block.js'
import type { Register, RegisterInfo } from '../core/plan/register.js'

/** Number of the form; a reader takes no other. */
const FORM = 2

const NEWLINE = 10

/** What the first line of a compact file says. */
export interface CompactHeader extends RegisterInfo {
  readonly form: number
  readonly kind: 'blocks' | 'table'
}

interface PayloadHead {
  readonly groups: readonly LengthGroup[]
  readonly states: readonly BlockState[]
  readonly names: readonly string[]
  /** Bytes of the column of intervals, which comes first. */
  readonly intervals: number
}

/** Packs sorted blocks (`checkBlocks`). The same blocks always give the same bytes. */
export function packBlocks(info: RegisterInfo, blocks: readonly Block[]): Uint8Array {
  const states: BlockState[] = []
  const stateAt = new Map<string, number>()
  const count = new Map<string, number>()
  for (const { holder, place } of blocks)
    for (const name of [holder, place]) if (name) count.set(name, (count.get(name) ?? 0) + 1)
  const names = ['', ...[...count.keys()].sort((a, b) => count.get(b)! - count.get(a)! || (a < b ? -1 : 1))]
  const nameAt = new Map(names.map((name, at) => [name, at]))
  const bytes = { state: [] as number[], holder: [] as number[], place: [] as number[], date: [] as number[] }
  const groups: LengthGroup[] = []
  blocks.forEach((block, at) => {
    const group = groups[groups.length - 1]
    if (group === undefined || group.length !== block.from.length) {
      groups.push({ length: block.from.length, start: at, end: at + 1 })
    } else groups[groups.length - 1] = { ...group, end: at + 1 }
    const key = JSON.stringify(block.state)
    if (!stateAt.has(key)) stateAt.set(key, states.push(block.state) - 1)
    bytes.state.push(stateAt.get(key)!)
    bytes.holder.push(nameAt.get(block.holder ?? '')!)
    bytes.place.push(nameAt.get(block.place ?? '')!)
    bytes.date.push(block.date === undefined ? 0 : dayNumber(block.date))
  })
  if (names.length > 65_536 || states.length > 256)
    throw new RangeError('more names or states than the compact form can number')
  const intervals = groups.flatMap((group) => packIntervals(blocks.slice(group.start, group.end)))
  const head: PayloadHead = {
    groups,
    states,
    names,
    intervals: intervals.length,
  }
  const columns = [bytes.state, ...[bytes.holder, bytes.place, bytes.date].flatMap(planes)]
  return pack({ ...info, form: FORM, kind: 'blocks' }, head, [intervals, ...columns])
}

/** Packs a small table. */
export function packTable(info: RegisterInfo, table: unknown): Uint8Array {
  return pack({ ...info, form: FORM, kind: 'table' }, table, [])
}

/** The first line of a compact file, or undefined where it is none of this form. */
export function readHeader(file: Uint8Array): CompactHeader | undefined {
  const end = file.indexOf(NEWLINE)
  if (end < 0 || end > 8192) return undefined
  try {
    const header = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as CompactHeader
    return header.form === FORM ? header : undefined
  } catch {
    return undefined
  }
}

/** The register in a compact file; undefined where it is damaged. `rename` gives holders another name. */
export function unpackBlocks(
  file: Uint8Array,
  rename: (holder: string) => string = (holder) => holder,
): Register | undefined {
  const header = readHeader(file)
  const payload = header?.kind === 'blocks' ? unpack(file) : undefined
  if (header === undefined || payload === undefined) return undefined
  const head = JSON.parse(payload.head) as PayloadHead
  const { columns } = payload
  const rows = header.blocks
  if (columns.length !== head.intervals + rows * 7) return undefined
  const from = new Float64Array(rows)
  const to = new Float64Array(rows)
  readIntervals(columns, head, from, to)
  let at = head.intervals
  const state = columns.subarray(at, at + rows)
  at += rows
  const wide = (): ((row: number) => number) => {
    const low = at
    const high = at + rows
    at += 2 * rows
    return (row) => columns[low + row]! | (columns[high + row]! << 8)
  }
  const holder = wide()
  const place = wide()
  const date = wide()
  let names: readonly string[] | undefined
  const table: BlockColumns = {
    groups: head.groups,
    states: head.states,
    from,
    to,
    state,
    holder,
    place,
    date,
    names: () => (names ??= head.names.map(rename)),
  }
  const { form: _form, kind: _kind, ...info } = header
  return { info, blocks: new BlockTable(table) }
}

/** The table in a compact file; undefined where it is damaged. */
export function unpackTable(file: Uint8Array): { info: RegisterInfo; table: unknown } | undefined {
  const header = readHeader(file)
  const payload = header?.kind === 'table' ? unpack(file) : undefined
  if (header === undefined || payload === undefined) return undefined
  const { form: _form, kind: _kind, ...info } = header
  return { info, table: JSON.parse(payload.head) }
}

function pack(header: CompactHeader, head: unknown, columns: readonly (readonly number[])[]): Uint8Array {
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  const payload = Buffer.concat([length, text, ...columns.map((column) => Uint8Array.from(column))])
  // Deflate and not Brotli: it unpacks more than twice as fast, for a tenth more bytes.
  const packed = deflateRawSync(payload, { level: 9 })
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), packed])
}

function unpack(file: Uint8Array): { head: string; columns: Uint8Array } | undefined {
  try {
    const payload = inflateRawSync(file.subarray(file.indexOf(NEWLINE) + 1))
    const length = payload.readUInt32LE(0)
    return { head: payload.toString('utf8', 4, 4 + length), columns: payload.subarray(4 + length) }
  } catch {
    return undefined
  }
}

/** Blocks of one length as runs: the gap before the first, and how many of one size follow each other without a gap. */
function packIntervals(blocks: readonly Block[]): number[] {
  const bytes: number[] = []
  let next = 0
  for (let at = 0; at < blocks.length;) {
    const gap = Number(blocks[at]!.from) - next
    const size = Number(blocks[at]!.to) - Number(blocks[at]!.from)
    let count = 0
    next += gap
    while (
      at < blocks.length &&
      Number(blocks[at]!.from) === next &&
      Number(blocks[at]!.to) === next + size
    ) {
      next += size + 1
      count++
      at++
    }
    for (const value of [gap, size, count]) pushVarint(bytes, value)
  }
  return bytes
}

function readIntervals(columns: Uint8Array, head: PayloadHead, from: Float64Array, to: Float64Array): void {
  const value = varints(columns)
  for (const group of head.groups) {
    let next = 0
    for (let row = group.start; row < group.end;) {
      next += value()
      const size = value()
      for (let count = value(); count > 0; count--) {
        from[row] = next
        to[row] = next + size
        next += size + 1
        row++
      }
    }
  }
}

/** Whole numbers of seven bits a byte, the lowest first; the top bit says that more follow. */
function varints(bytes: Uint8Array): () => number {
  let at = 0
  return () => {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = bytes[at++]!
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}

/** Low bytes, then high bytes: neighbours of one kind compress better. */
function planes(column: readonly number[]): readonly (readonly number[])[] {
  return [column.map((value) => value & 255), column.map((value) => value >> 8)]
}
