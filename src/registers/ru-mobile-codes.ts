// The Russian register of mobile number ranges, DEF-9xx.csv.
import type { Block, BlockState } from '../core/plan/block.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ';',
  columns: {
    code: ['АВС/ DEF'],
    from: ['От'],
    to: ['До'],
    holder: ['Оператор'],
    region: ['Регион'],
    place: ['Территория ГАР'],
  },
  ignored: ['Емкость', 'ИНН'],
} as const

const LISTED: BlockState = { word: '', verdict: 'allocated' }

export const ruMobileCodes: RegisterReader = {
  id: 'ru-mobile-codes',
  territory: 'RU',
  publisher: 'Минцифры России',
  title: 'DEF-9xx.csv',
  name: 'register of mobile numbers',
  coverage: ['9'],
  licence: 'none stated: published as open data',
  attribution: 'Source: Mintsifry register of the numbering plan',
  url: 'https://opendata.digital.gov.ru/downloads/DEF-9xx.csv',
  page: 'https://opendata.digital.gov.ru/registry/numeric/downloads',
  encoding: 'utf-8',
  // The head is read as Latin text: these are the UTF-8 bytes of the column АВС/ DEF.
  recognise: (head) => head.startsWith('\u00d0\u0090\u00d0\u0092\u00d0\u00a1/ DEF;'),
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    const blocks: Block[] = []
    for (const row of read.rows) {
      const [code, from, to] = [read.cell(row, 'code'), read.cell(row, 'from'), read.cell(row, 'to')]
      if (!/^\d{3}$/.test(code) || !/^\d{7}$/.test(from) || !/^\d{7}$/.test(to))
        return { fault: `the row "${row.join(';')}" is no block` }
      blocks.push({
        from: code + from,
        to: code + to,
        state: LISTED,
        holder: read.cell(row, 'holder').replaceAll('"', ''),
        place: placeOf(read.cell(row, 'region'), read.cell(row, 'place')),
      })
    }
    return { blocks }
  },
}

/** Since 2026 the region is a dash for most rows, and the territory of the register of addresses names the place. */
function placeOf(region: string, territory: string): string {
  return region === '-' || region === '' ? territory.replaceAll('|', ', ') : region
}
