// Nkom's list of all Norwegian number series, E164.csv: allocated, free and blocked ones.
import type { Block, BlockState } from '../core/plan/block.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ',',
  columns: {
    from: ['Fra'],
    to: ['Til'],
    holder: ['Tilbyder'],
    status: ['Status'],
    count: ['Antall'],
    kind: ['Kategori'],
  },
  ignored: ['Kommentar', 'Punktkode'],
} as const

const STATES: Readonly<Record<string, BlockState>> = {
  tildelt: { word: '', verdict: 'allocated' },
  ledig: { word: 'free (ledig)', verdict: 'unallocated' },
  blokkert: { word: 'blocked (blokkert)', verdict: 'unallocated' },
}

export const noNumberSeries: RegisterReader = {
  id: 'no-e164',
  territory: 'NO',
  publisher: 'Nkom',
  title: 'E164.csv',
  name: 'register of number series',
  coverage: [''],
  licence: 'NLOD 2.0',
  attribution: 'Contains data under NLOD distributed by Nkom',
  url: 'https://www.nkom.no/files/nummerplaner/E164.csv',
  page: 'https://nkom.no/telefoni-og-telefonnummer/telefonnummer-og-den-norske-nummerplan/alle-nummerserier-for-norske-telefonnumre',
  encoding: 'utf-8-or-windows-1252',
  recognise: (head) => /^"?Fra"?[,;]"?Til"?[,;]"?Tilbyder"?[,;]/.test(head),
  parse(text) {
    const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ','
    const read = separatedRows(text, { ...FORM, delimiter })
    if (isFault(read)) return read
    const blocks: Block[] = []
    for (const row of read.rows) {
      const [from, to, count] = (['from', 'to', 'count'] as const).map((column) =>
        read.cell(row, column).replace(/[\s\u00a0]/g, ''),
      ) as [string, string, string]
      const status = read.cell(row, 'status')
      const state = STATES[status.toLowerCase()]
      if (!/^\d{3,12}$/.test(from) || !/^\d{3,12}$/.test(to) || from.length !== to.length)
        return { fault: `the row "${row.join(delimiter)}" is no series` }
      if (state === undefined) return { fault: `the status "${status}" of ${from} is not known` }
      if (Number(count.replaceAll(',', '')) !== Number(to) - Number(from) + 1)
        return { fault: `the series ${from} to ${to} does not have ${count} numbers` }
      const holder = read.cell(row, 'holder')
      blocks.push({
        from,
        to,
        state,
        ...(state.verdict === 'allocated' && holder !== '' ? { holder } : {}),
        ...(read.cell(row, 'kind') === '' ? {} : { place: read.cell(row, 'kind') }),
      })
    }
    return { blocks }
  },
}
