// NANPA's list of thousand blocks: who holds each thousand numbers of a pooled central-office code.
import type { Block, BlockState } from '../core/plan/block.js'
import { isFault, type ParsedRegister, type ReadFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ',',
  columns: {
    state: ['State'],
    areaCode: ['NPA'],
    exchange: ['NXX'],
    thousand: ['X'],
    status: ['Status', 'Block Status'],
    contaminated: ['Contaminated', 'Contaminated (Y/N)', 'Block Contaminated'],
    rateCentre: ['Rate Center', 'RateCenter'],
    company: ['Company', 'Company Name', 'Carrier', 'Block Holder'],
  },
  ignored: [
    'Region',
    'Pooling Area',
    'Code Holder',
    'Code Holder OCN',
    'TN Not Available',
    'TNs Not Available',
    "TN's Not Available",
    'Block Effective Date',
    'Block Available Date',
    'OCN',
    'Assign Date',
    'Assigned Date',
    'Date Assigned',
  ],
} as const

const ASSIGNED: BlockState = { word: '', verdict: 'allocated' }
const AVAILABLE: BlockState = { word: 'available for assignment', verdict: 'unallocated' }

/** Lines that are split at a time: the whole file has a million and a half, and its cells would not fit into memory. */
const LINES_AT_A_TIME = 20_000

export const usThousandBlocks: RegisterReader = {
  id: 'us-thousand-blocks',
  territory: 'US',
  publisher: 'NANPA',
  title: 'ThousandsBlockAssignment_All_Augmented.csv',
  name: 'register of thousand blocks',
  // What it does not list is judged by the central-office code.
  coverage: [],
  licence: 'none stated',
  attribution: 'Source: NANPA (Somos)',
  url: 'https://reports.nanpa.com/public/ThousandsBlockAssignment_All_Augmented.zip',
  page: 'https://www.nanpa.com/reports/thousands-block-reports/region',
  encoding: 'windows-1252',
  recognise: (head) => /(?:^|,)"?NPA"?,"?NXX"?,"?X"?,/.test(head.split(/\r?\n/, 1)[0]!),
  parse(text) {
    const blocks: Block[] = []
    const names = new Map<string, string>()
    // One string for all rows that say the same: each would else keep the piece that it was cut out of in memory.
    const once = (name: string): string => {
      const known = names.get(name)
      if (known === undefined) names.set(name, name)
      return known ?? name
    }
    for (const piece of pieces(text)) {
      const read = parsePiece(piece, once)
      if (isFault(read)) return read
      for (const block of read.blocks) blocks.push(block)
    }
    return { blocks: joinCodes(blocks) }
  },
}

/** The text in pieces of whole lines, each with the header in front. */
function* pieces(text: string): Generator<string> {
  const headerEnd = text.indexOf('\n') + 1
  const header = text.slice(0, headerEnd)
  let start = headerEnd
  while (start < text.length) {
    let end = start
    for (let lines = 0; lines < LINES_AT_A_TIME && end < text.length; lines++) {
      const next = text.indexOf('\n', end)
      end = next < 0 ? text.length : next + 1
    }
    yield header + text.slice(start, end)
    start = end
  }
}

/**
 * AS is assigned. AV is available, and only where no number in it is in use already ("contaminated"); such a block, and
 * every other status, is left to the line of its central-office code.
 */
function parsePiece(text: string, once: (name: string) => string): ParsedRegister | ReadFault {
  const read = separatedRows(text, FORM)
  if (isFault(read)) return read
  const blocks: Block[] = []
  for (const row of read.rows) {
    const prefix = (['areaCode', 'exchange', 'thousand'] as const)
      .map((column) => read.cell(row, column))
      .join('')
    const status = read.cell(row, 'status')
    if (!/^\d{7}$/.test(prefix) || !/^[A-Z]{2}$/.test(status))
      return { fault: `the row "${row.join(',')}" is no block` }
    const available = status === 'AV' && /^no?$/i.test(read.cell(row, 'contaminated'))
    if (status !== 'AS' && !available) continue
    const place = [read.cell(row, 'rateCentre'), read.cell(row, 'state')]
      .filter((part) => part !== '')
      .join(', ')
    blocks.push({
      from: `${prefix}000`,
      to: `${prefix}999`,
      state: available ? AVAILABLE : ASSIGNED,
      ...(available ? {} : { holder: once(read.cell(row, 'company')) }),
      place: once(place),
    })
  }
  return { blocks }
}

/** Ten blocks of one code that say the same are one row: most codes are wholly one company's. */
function joinCodes(blocks: readonly Block[]): readonly Block[] {
  const sorted = [...blocks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const joined: Block[] = []
  for (let at = 0; at < sorted.length; at++) {
    const first = sorted[at]!
    const ten = sorted.slice(at, at + 10)
    const same = (block: Block, index: number): boolean =>
      block.from === `${first.from.slice(0, 6)}${index}000` &&
      block.holder === first.holder &&
      block.place === first.place &&
      block.state.verdict === first.state.verdict
    if (ten.length === 10 && ten.every(same)) {
      joined.push({ ...first, to: ten[9]!.to })
      at += 9
    } else joined.push(first)
  }
  return joined
}
