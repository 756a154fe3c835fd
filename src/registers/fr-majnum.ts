// ARCEP's list of allocated blocks, MAJNUM.csv: who holds which French numbers, short codes included.
import type { Block, BlockState } from '../core/plan/block.js'
import { dayFirstDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ';',
  columns: {
    from: ['Tranche_Debut'],
    to: ['Tranche_Fin'],
    holder: ['Mnémo'],
    place: ['Territoire'],
    date: ['Date_Attribution'],
  },
  ignored: ['EZABPQM'],
} as const

/** A listed row is allocated; the file has no status. */
const LISTED: BlockState = { word: '', verdict: 'allocated' }

export const frMajnum: RegisterReader = {
  id: 'fr-majnum',
  territory: 'FR',
  publisher: 'ARCEP',
  title: 'MAJNUM.csv',
  licence: 'Licence Ouverte 2.0',
  attribution: 'Source: Arcep',
  url: 'https://extranet.arcep.fr/uploads/MAJNUM.csv',
  page: 'https://www.data.gouv.fr/datasets/ressources-en-numerotation-telephonique/',
  encoding: 'windows-1252',
  name: 'register of allocated blocks',
  coverage: [''],
  holderNames: 'fr-operators',
  recognise: (head) => /^"?EZABPQM"?;"?Tranche_Debut"?;/.test(head),
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    const blocks: Block[] = []
    for (const row of read.rows) {
      const [from, to] = [read.cell(row, 'from'), read.cell(row, 'to')]
      const date = dayFirstDate(read.cell(row, 'date'))
      if (!/^\d{2,15}$/.test(from) || !/^\d{2,15}$/.test(to) || date === undefined)
        return { fault: `the row "${row.join(';')}" is no block` }
      blocks.push({
        from: frenchKey(from),
        to: frenchKey(to),
        state: LISTED,
        holder: read.cell(row, 'holder'),
        place: read.cell(row, 'place'),
        date,
      })
    }
    return { blocks }
  },
}

/** National number without the trunk 0; short codes have none. */
export function frenchKey(digits: string): string {
  return digits.startsWith('0') ? digits.slice(1) : digits
}
