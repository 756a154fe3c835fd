// ČTÚ's list of all assigned Czech numbers and codes, pridelena_cisla_a_kody.csv.
import type { Block, BlockState } from '../core/plan/block.js'
import { CZECH, companyName } from './natural-persons.js'
import { nestBlocks } from './nest-blocks.js'
import { timestampDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  columns: {
    range: ['Číslo/Číselný rozsah'],
    count: ['Počet čísel'],
    kind: ['Typ čísla'],
    holder: ['Podnikatel'],
    from: ['Přiděleno od'],
  },
  ignored: ['IČO', 'Přiděleno do', 'Číslo reference'],
} as const

const ASSIGNED: BlockState = { word: '', verdict: 'allocated' }

/** A number with the country code, and the last of a range: `+420 772 100 000 až 772 199 999`. */
const RANGE = /^(\+420)?\s*([\d\s]+?)(?:\s*až\s*(?:\+420)?\s*([\d\s]+))?$/

export const czAssignedNumbers: RegisterReader = {
  id: 'cz-numbers',
  territory: 'CZ',
  publisher: 'ČTÚ',
  title: 'pridelena_cisla_a_kody.csv',
  name: 'register of numbers',
  // National numbers begin with these; what begins with 1 is a short code. Source: vyhláška 117/2007 Sb.
  coverage: ['2', '3', '4', '5', '6', '7', '8', '9'],
  licence: 'no right in the database, by its publisher',
  attribution: 'Source: ČTÚ',
  url: 'https://data.ctu.gov.cz/sites/default/files/imports/import_numbers/pridelena_cisla_a_kody.csv',
  page: 'https://data.ctu.gov.cz/dataset/pridelena-cisla-kody',
  encoding: 'utf-8',
  // The head is read as Latin text: these are the UTF-8 bytes of Číslo/Číselný.
  recognise: (head) => /^"?\u00c4\u008c\u00c3\u00adslo\/\u00c4\u008c\u00c3\u00adseln/.test(head),
  parse(text) {
    const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ','
    const read = separatedRows(text, { ...FORM, delimiter })
    if (isFault(read)) return read
    const blocks: Block[] = []
    for (const row of read.rows) {
      const [, country, first = '', second = first] = RANGE.exec(read.cell(row, 'range')) ?? []
      const [from, to] = [first, second].map((each) => each.replace(/\s/g, '')) as [string, string]
      const [count, date] = [
        read.cell(row, 'count').replace(/\s/g, ''),
        timestampDate(read.cell(row, 'from')),
      ]
      if (from === '' || from.length !== to.length || Number(count) !== Number(to) - Number(from) + 1)
        return { fault: `the row "${row.join(delimiter)}" is no range` }
      // Network and routing codes stand in the same list, without the country code: nobody dials them.
      if (country === undefined || from.length !== 9) continue
      const holder = read.cell(row, 'holder')
      blocks.push({
        from,
        to,
        state: ASSIGNED,
        ...(holder === '' ? {} : { holder: companyName(holder, CZECH) }),
        place: read.cell(row, 'kind'),
        ...(date === undefined ? {} : { date }),
      })
    }
    return { blocks: nestBlocks(blocks) }
  },
}
