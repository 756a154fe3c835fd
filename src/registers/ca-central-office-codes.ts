// The Canadian Numbering Administrator's list of all central-office codes, the free ones included.
import type { Block, BlockState } from '../core/plan/block.js'
import { yearFirstDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ',',
  columns: {
    areaCode: ['NPA'],
    exchange: ['CO Code (NXX)'],
    status: ['Status'],
    area: ['Exchange Area'],
    province: ['Province'],
    company: ['Company'],
    ocn: ['OCN'],
  },
  ignored: ['Pooled', 'Remarks'],
} as const

export const caCentralOfficeCodes: RegisterReader = {
  id: 'ca-central-office-codes',
  territory: 'CA',
  publisher: 'CNA',
  title: 'COCodeStatus_ALL.csv',
  name: 'register of central-office codes',
  coverage: 3,
  licence: 'none stated',
  attribution: 'Source: Canadian Numbering Administrator',
  url: 'https://cnac.ca/data/COCodeStatus_ALL.zip',
  page: 'https://cnac.ca/co_codes/co_code_status.htm',
  encoding: 'windows-1252',
  recognise: (head) => /^"?NPA"?,"?CO Code \(NXX\)"?,/.test(head),
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    // The row under the header has the file's date in the column of the company numbers, and nothing else.
    const date = yearFirstDate(read.rows[0] === undefined ? '' : read.cell(read.rows[0], 'ocn'))
    if (date === undefined) return { fault: 'the row under the header has no file date' }
    const blocks: Block[] = []
    for (const row of read.rows.slice(1)) {
      const prefix = read.cell(row, 'areaCode') + read.cell(row, 'exchange')
      if (!/^\d{6}$/.test(prefix)) return { fault: `the row "${row.join(',')}" is no code` }
      const status = read.cell(row, 'status')
      const state: BlockState =
        status === 'In Service'
          ? { word: '', verdict: 'allocated' }
          : status === 'Assigned'
            ? { word: '', verdict: 'allocated', notInService: true }
            : { word: status, verdict: 'unallocated' }
      const place = [read.cell(row, 'area'), read.cell(row, 'province')]
        .filter((part) => part !== '')
        .join(', ')
      const allocated = state.verdict === 'allocated'
      blocks.push({
        from: `${prefix}0000`,
        to: `${prefix}9999`,
        state,
        ...(allocated ? { holder: read.cell(row, 'company'), place } : {}),
      })
    }
    return { date, blocks }
  },
}
