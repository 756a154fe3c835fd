// ARCEP's list of blocks that were given back, GELNUM.csv, with the day from which each can be given out again.
import type { Block, BlockState } from '../core/plan/block.js'
import { frenchKey } from './fr-majnum.js'
import { dayFirstDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ';',
  columns: {
    prefix: ['EZABPQM'],
    type: ['Type'],
    opens: ["Ouverture des manifestations d'intérêts"],
    closes: ["Clôture des manifestations d'intérêts"],
    available: ["Ouverture des demandes d'attribution"],
  },
  ignored: [],
} as const

/**
 * Types whose numbers a telephone dials with ten digits; special (08) and short numbers are services whatever
 * their block, and routing prefixes, signalling points and network codes cannot be dialled.
 */
const DIALLED = [
  'Numéros polyvalents',
  'Numéros polyvalents vérifiés',
  'Numéros polyvalents utilisables pour les échanges avec une plateforme technique',
  'Numéros mobiles',
]

export const frGelnum: RegisterReader = {
  id: 'fr-gelnum',
  territory: 'FR',
  publisher: 'ARCEP',
  title: 'GELNUM.csv',
  licence: 'Licence Ouverte 2.0',
  attribution: 'Source: Arcep',
  url: 'https://extranet.arcep.fr/uploads/GELNUM.csv',
  page: 'https://www.data.gouv.fr/datasets/ressources-en-numerotation-telephonique/',
  encoding: 'windows-1252',
  name: 'list of returned blocks',
  coverage: [],
  recognise: (head) => /^"?EZABPQM"?;"?Type"?;/.test(head),
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    const states = new Map<string, BlockState>(
      DIALLED.map((type) => [type, { word: type, verdict: 'returned' }]),
    )
    const blocks: Block[] = []
    for (const row of read.rows) {
      const dates = (['opens', 'closes', 'available'] as const).map((column) =>
        dayFirstDate(read.cell(row, column)),
      )
      const [opens, closes, available] = dates
      if (opens === undefined || closes === undefined || available === undefined)
        return { fault: `the row "${row.join(';')}" has a date that does not exist` }
      if (opens > closes || closes > available)
        return { fault: `the dates of the row "${row.join(';')}" are out of order` }
      const state = states.get(read.cell(row, 'type'))
      if (state === undefined) continue
      const prefix = read.cell(row, 'prefix')
      if (!/^0\d{3,8}$/.test(prefix)) return { fault: `the row "${row.join(';')}" is no block` }
      blocks.push({
        from: frenchKey(prefix.padEnd(10, '0')),
        to: frenchKey(prefix.padEnd(10, '9')),
        state,
        date: available,
      })
    }
    return { blocks }
  },
}
