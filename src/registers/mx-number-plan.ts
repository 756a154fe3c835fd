// IFT's Plan Nacional de Numeración: all blocks of Mexican ten-digit numbers, with holder and kind of network.
import type { Block, BlockState } from '../core/plan/block.js'
import { companyName, MEXICAN } from './natural-persons.js'
import { timestampDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

/** The form since July 2025, and the same without zone, count and date as it is handed on. */
const FORM = {
  delimiter: ',',
  columns: {
    from: ['NUMERACION_INICIAL'],
    to: ['NUMERACION_FINAL'],
    mode: ['MODALIDAD'],
    holder: ['RAZON_SOCIAL'],
  },
  optional: { date: ['FECHA_ASIGNACION'] },
  ignored: ['ZONA', 'OCUPACION'],
} as const

const LISTED: BlockState = { word: '', verdict: 'allocated' }

/** CPP and MPP say who pays for a call to a mobile. */
const NETWORKS: Readonly<Record<string, string>> = {
  FIJO: 'fixed',
  CPP: 'mobile',
  MPP: 'mobile',
  MOVIL: 'mobile',
}

export const mxNumberPlan: RegisterReader = {
  id: 'mx-pnn',
  territory: 'MX',
  publisher: 'IFT',
  title: 'pnn_Publico.csv',
  name: 'register of geographic numbers',
  // Area codes of two digits begin with the same three as soon as one block is listed; 800 and 900 are in another list.
  coverage: 3,
  licence: 'none stated',
  attribution: 'Source: IFT, Plan Nacional de Numeración',
  // A form hands the file out; it has no address of its own.
  url: '',
  page: 'https://sns.ift.org.mx/sns-frontend/planes-numeracion/descarga-publica.xhtml',
  encoding: 'utf-8-or-windows-1252',
  recognise: (head) => /^"?(?:ZONA"?,"?)?NUMERACION_INICIAL"?,/.test(head),
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    const blocks: Block[] = []
    for (const row of read.rows) {
      const [from, to, mode] = [read.cell(row, 'from'), read.cell(row, 'to'), read.cell(row, 'mode')]
      const date = read.cell(row, 'date')
      if (
        !/^\d{10}$/.test(from) ||
        !/^\d{10}$/.test(to) ||
        (date !== '' && timestampDate(date) === undefined)
      )
        return { fault: `the row "${row.join(',')}" is no block` }
      blocks.push({
        from,
        to,
        state: LISTED,
        holder: companyName(read.cell(row, 'holder'), MEXICAN),
        place: NETWORKS[mode] ?? mode.toLowerCase(),
        ...(date === '' ? {} : { date: timestampDate(date)! }),
      })
    }
    return { blocks }
  },
}
