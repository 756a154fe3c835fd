// ARCEP's list of operators, reduced to code and name: MAJNUM knows holders by code only.
import type { TableReader } from './reader.js'
import { isFault } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ';',
  columns: { code: ['code', 'CODE_OPERATEUR'], name: ['name', 'IDENTITE_OPERATEUR'] },
  ignored: [
    'SIRET_ACTEUR',
    'RCS_ACTEUR',
    'ADRESSE_COMPLETE_ACTEUR',
    'ATTRIB_RESS_NUM',
    'BESOIN_RES_NUM',
    'DATE_DECLARATION_OPERATEUR',
  ],
} as const

/** Brands of companies that nobody knows by the name in the register. */
const BRANDS: Readonly<Record<string, string>> = { SFR0: 'SFR' }

/** Keeps code and name alone: the publisher's file has sole traders' addresses too. */
export const frOperators: TableReader = {
  id: 'fr-operators',
  territory: 'FR',
  publisher: 'ARCEP',
  title: 'identifiants_CE.csv',
  licence: 'Licence Ouverte 2.0',
  attribution: 'Source: Arcep',
  url: 'https://extranet.arcep.fr/uploads/identifiants_CE.csv',
  page: 'https://www.data.gouv.fr/datasets/identifiants-de-communications-electroniques/',
  encoding: 'utf-8-or-windows-1252',
  recognise: (head) => /^"?(?:code;name|IDENTITE_OPERATEUR)\b/.test(head),
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    const names: Record<string, string> = {}
    for (const row of read.rows) {
      const code = read.cell(row, 'code')
      if (code !== '') names[code] = BRANDS[code] ?? read.cell(row, 'name')
    }
    const sorted = Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)))
    return { table: sorted, entries: Object.keys(sorted).length }
  },
}
