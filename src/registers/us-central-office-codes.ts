// NANPA's list of central-office codes in the United States and its territories: ten thousand numbers a row.
import type { Block, BlockState } from '../core/plan/block.js'
import { monthFirstDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: '\t',
  columns: {
    state: ['State'],
    code: ['NPA-NXX'],
    company: ['Company'],
    rateCentre: ['RateCenter'],
    use: ['Use'],
    assigned: ['AssignDate'],
    pooled: ['Pooled Code'],
    inService: ['In Service'],
  },
  ignored: ['OCN', 'EffectiveDate', 'Initial/Growth'],
} as const

/** The twelfth cell of the header is no column: it has the date. */
const UPDATED = /\tFile Updated (\d\d\/\d\d\/\d{4})/

export const usCentralOfficeCodes: RegisterReader = {
  id: 'us-central-office-codes',
  territory: 'US',
  publisher: 'NANPA',
  title: 'CoCodeAssignment_Utilized_AllStates_Public.txt',
  name: 'register of central-office codes',
  coverage: 3,
  licence: 'none stated',
  attribution: 'Source: NANPA (Somos)',
  url: 'https://reports.nanpa.com/public/CoCodeAssignment_Utilized_AllStates_Public.zip',
  page: 'https://www.nanpa.com/reports/co-code-reports/cocodes_assign',
  encoding: 'windows-1252',
  recognise: (head) => /^State\s*\tNPA-NXX\t/.test(head),
  parse(text) {
    const updated = UPDATED.exec(text.slice(0, 2000))
    const date = updated === null ? undefined : monthFirstDate(updated[1]!)
    if (date === undefined) return { fault: 'the header does not say when the file was updated' }
    const read = separatedRows(text.replace(UPDATED, '\t'), FORM)
    if (isFault(read)) return read
    const blocks: Block[] = []
    for (const row of read.rows) {
      const code = /^(\d{3})-(\d{3})$/.exec(read.cell(row, 'code'))
      const state = stateOf(read.cell(row, 'use'), read.cell(row, 'pooled'), read.cell(row, 'inService'))
      if (code === null || state === undefined) return { fault: `the row "${row.join(' | ')}" is no code` }
      const prefix = code[1]! + code[2]!
      const allocated = state.verdict === 'allocated'
      const place = [read.cell(row, 'rateCentre'), read.cell(row, 'state')]
        .filter((part) => part !== '')
        .join(', ')
      const assigned = monthFirstDate(read.cell(row, 'assigned'))
      blocks.push({
        from: `${prefix}0000`,
        to: `${prefix}9999`,
        state,
        ...(allocated ? { holder: read.cell(row, 'company').replaceAll('"', ''), place } : {}),
        ...(assigned === undefined ? {} : { date: assigned }),
      })
    }
    return { date, blocks }
  },
}

/** AS: assigned; UA: not available for assignment. */
function stateOf(use: string, pooled: string, inService: string): BlockState | undefined {
  if (use === 'UA') return { word: 'not available for assignment', verdict: 'unallocated' }
  if (use !== 'AS') return undefined
  return {
    word: '',
    verdict: 'allocated',
    ...(pooled === 'Y' ? { pooled: true } : {}),
    ...(inService === 'Yes' ? {} : { notInService: true }),
  }
}
