// ACMA's register of Australian numbers (EnhancedFullDownload.csv, InquiryFullDownload.csv): held, spare and reserved blocks.
import type { Block, BlockState } from '../core/plan/block.js'
import { nestBlocks } from './nest-blocks.js'
import { timestampDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ',',
  columns: { from: ['From'], to: ['To'], status: ['Status'] },
  optional: {
    kind: ['Service Type'],
    holder: ['Latest Holder', 'Allocatee'],
    date: ['Allocation Date'],
  },
  ignored: [
    'Prefix',
    'Number Length',
    'Quantity',
    'Latest Holder',
    'Latest Transfer Date',
    'Allocatee',
    // Who has the right to a single 13, 1300 or 1800 number may be a person.
    'Current EROU holder',
  ],
} as const

const STATES: Readonly<Record<string, BlockState>> = {
  allocated: { word: '', verdict: 'allocated' },
  quarantined: { word: 'Quarantined', verdict: 'returned' },
  spare: { word: 'Spare', verdict: 'unallocated' },
  reserved: { word: 'Reserved', verdict: 'unallocated' },
}

export const auNumberRegister: RegisterReader = {
  id: 'au-numbers',
  territory: 'AU',
  publisher: 'ACMA',
  title: 'EnhancedFullDownload.csv',
  name: 'register of numbers',
  // The list names spare blocks too: what it does not have is of a kind that ACMA does not list there.
  coverage: [],
  licence: 'CC BY 4.0, by the pages of ACMA',
  attribution: 'Source: ACMA',
  url: 'https://www.thenumberingsystem.com.au/download/EnhancedFullDownload.zip',
  page: 'https://www.thenumberingsystem.com.au/',
  encoding: 'utf-8-or-windows-1252',
  recognise(head) {
    const header = head.split(/\r?\n/, 1)[0]!
    return /\bFrom\b.*\bTo\b/.test(header) && /Latest Holder|EROU holder/.test(header)
  },
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    const blocks: Block[] = []
    for (const row of read.rows) {
      // National digits without the 0, or with it: no national number begins with 0.
      const [from, to] = [read.cell(row, 'from'), read.cell(row, 'to')].map((each) =>
        each.replace(/[\s,]/g, '').replace(/^0/, ''),
      ) as [string, string]
      const status = read.cell(row, 'status')
      const state = STATES[status.toLowerCase()]
      if (!/^\d{6,10}$/.test(from) || !/^\d{6,10}$/.test(to) || from.length !== to.length)
        return { fault: `the row "${row.join(',')}" is no block` }
      if (state === undefined) return { fault: `the status "${status}" of ${from} is not known` }
      const [kind, holder] = [read.cell(row, 'kind'), read.cell(row, 'holder')]
      const date = timestampDate(read.cell(row, 'date'))
      const held = state.verdict === 'allocated'
      blocks.push({
        from,
        to,
        state,
        ...(held && from !== to && holder !== '' ? { holder } : {}),
        ...(kind === '' ? {} : { place: kind }),
        ...(held && date !== undefined ? { date } : {}),
      })
    }
    return { blocks: nestBlocks(blocks) }
  },
}
