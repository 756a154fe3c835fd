// CNMC's lists of Spanish numbers (bd-num.zip): geographic, mobile and special-rate blocks, without a header.
import type { Block, BlockState } from '../core/plan/block.js'
import { dayFirstDate } from './read-date.js'
import type { RegisterReader } from './reader.js'
import { splitRows } from './separated-rows.js'

/** A row in the reader's terms. */
interface SpanishRow {
  readonly prefix: string
  readonly status: string
  readonly holder: string
  readonly place: string
  readonly date: string
}

const LENGTH = 9

export const esNumbering: readonly RegisterReader[] = [
  reader(
    'geograficos',
    'register of geographic numbers',
    ['8', '9'],
    /^[89]\d\d#\d*#[^#]+#[A-Z][^#]*#[^#]+#\d/,
    (row) => {
      const [area = '', block = '', place = '', status = '', holder = '', date = ''] = row
      return { prefix: area + block, status, holder, place, date }
    },
  ),
  reader(
    'moviles',
    'register of mobile numbers',
    ['6', '7'],
    /^[67]\d\d#\d?#\s*#[A-Z][^#]*#[^#]+#\d/,
    (row) => {
      const [area = '', block = '', , status = '', holder = '', date = ''] = row
      return { prefix: area + block, status, holder, place: '', date }
    },
  ),
  reader(
    'tarifasespeciales',
    'register of special-rate numbers',
    ['8', '9'],
    /^[89]\d\d#\d+#[^#]+#\d\d\/\d\d\/\d{4}#/,
    (row) => {
      const [area = '', block = '', holder = '', date = '', status = ''] = row
      return { prefix: area + block, status, holder, place: '', date }
    },
  ),
]

function reader(
  file: string,
  name: string,
  partial: readonly string[],
  firstLine: RegExp,
  rowOf: (row: readonly string[]) => SpanishRow,
): RegisterReader {
  return {
    id: `es-${file}`,
    territory: 'ES',
    publisher: 'CNMC',
    title: `${file}.txt`,
    name,
    coverage: { partial },
    licence: 'CC BY-SA 4.0',
    attribution: 'Source: CNMC',
    url: 'https://numeracionyoperadores.cnmc.es/bd-num.zip',
    page: 'https://numeracionyoperadores.cnmc.es/numeracion',
    encoding: 'iso-8859-15',
    recognise: (head) => firstLine.test(head),
    parse(text) {
      const blocks = new Map<string, Block>()
      for (const cells of splitRows(text, '#')) {
        const row = rowOf(cells)
        // Given back, with numbers in it that were ported elsewhere and still ring: nothing certain is known.
        if (row.status.startsWith('Libre')) continue
        const block = blockOf(row)
        if (block === undefined) return { fault: `the row "${cells.join('#')}" is no block` }
        // Of several rows for one block (shared, or allocated again) the latest decides.
        const known = blocks.get(block.from + block.to)
        if (known === undefined || (known.date ?? '') <= (block.date ?? ''))
          blocks.set(block.from + block.to, block)
      }
      return { blocks: withoutOuter([...blocks.values()]) }
    },
  }
}

function blockOf(row: SpanishRow): Block | undefined {
  const sub = /^Subasignado (\d+)$/.exec(row.status)
  const prefix = row.prefix + (sub?.[1] ?? '')
  const date = dayFirstDate(row.date)
  if (!/^\d{3,9}$/.test(prefix) || row.status === '' || date === undefined) return undefined
  const word = row.status === 'Asignado' || sub !== null ? '' : row.status
  const state: BlockState = { word, verdict: 'allocated' }
  return {
    from: prefix.padEnd(LENGTH, '0'),
    to: prefix.padEnd(LENGTH, '9'),
    state,
    holder: row.holder,
    date,
    ...(row.place === '' ? {} : { place: row.place }),
  }
}

/** Sub-allocated parts lie inside the block that they were taken from: the parts are kept, the rest is cut around them. */
function withoutOuter(blocks: readonly Block[]): readonly Block[] {
  const sorted = [...blocks].sort((a, b) => Number(b.from) - Number(a.from) || Number(a.to) - Number(b.to))
  const kept: Block[] = []
  for (const block of sorted) {
    let to = Number(block.to)
    const inside = kept.filter((each) => Number(each.from) <= to && Number(each.to) >= Number(block.from))
    for (const part of inside.sort((a, b) => Number(b.from) - Number(a.from))) {
      if (Number(part.to) < to) kept.push(cut(block, Number(part.to) + 1, to))
      to = Math.min(to, Number(part.from) - 1)
    }
    if (to >= Number(block.from)) kept.push(cut(block, Number(block.from), to))
  }
  return kept
}

function cut(block: Block, from: number, to: number): Block {
  return { ...block, from: String(from), to: String(to) }
}
