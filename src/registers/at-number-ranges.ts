// RTR's lists of Austrian numbers (data.rtr.at): geographic ranges by area code, and ranges of mobile numbers and services.
import type { Block, BlockVerdict } from '../core/plan/block.js'
import { nestBlocks } from './nest-blocks.js'
import { isFault, type RegisterReader } from './reader.js'
import { type Separated, separatedRows } from './separated-rows.js'

const LIST = {
  from: ['rufnummernbeginn'],
  to: ['rufnummernende'],
  holder: ['betreiber'],
} as const

const GEOGRAPHIC = {
  delimiter: ',',
  columns: { area: ['ortsnetzkennzahl'], place: ['ortsnetzname'], ...LIST },
  ignored: ['betreiberid'],
} as const satisfies Separated

const SERVICES = {
  delimiter: ',',
  columns: { area: ['bereichskennzahl'], place: ['rufnummernbereich'], ...LIST },
  ignored: ['betreiberid'],
} as const satisfies Separated

/** What stands for a holder where there is none. Of a part that is given out and a part that is not, the worse is taken. */
const NO_HOLDER: Readonly<Record<string, BlockVerdict>> = {
  'nicht zugeteilt': 'unallocated',
  'nicht im zuteilungsbereich': 'unallocated',
  'wird derzeit nicht vergeben': 'unallocated',
  'teilweise zugeteilt; zuteilungsstatus siehe www.rtr.at/num/gz': 'allocated',
}

/** Rules instead of a status: whether anybody has the numbers is not said, so they are not taken over. */
const UNSAID = /^keine zuteilung gem\./

/** Ranges that no telephone dials. */
const NOT_DIALLED = ['Betreiberauswahl-Präfix', 'Routingnummern']

/**
 * The ranges have the length in which RTR gives them out; numbers with an extension are longer and are in no range.
 * So a number that is not listed is not therefore free, and the lists only add (`coverage` is empty).
 */
export const atNumberRanges: readonly RegisterReader[] = [
  reader(
    'tn-geo',
    'register of geographic numbers',
    /^"?ortsnetzkennzahl"?[,;]"?ortsnetzname"?[,;]"?ruf/,
    GEOGRAPHIC,
  ),
  reader(
    'tn-dienste',
    'register of mobile numbers and services',
    /^"?rufnummernbereich"?[,;]"?bereichsk/,
    SERVICES,
  ),
]

function reader(
  table: string,
  name: string,
  header: RegExp,
  form: typeof GEOGRAPHIC | typeof SERVICES,
): RegisterReader {
  return {
    id: `at-${table}`,
    territory: 'AT',
    publisher: 'RTR',
    title: `${table}.csv`,
    name,
    coverage: [],
    licence: 'RTR Open Data, attribution',
    attribution: 'Source: RTR-GmbH, data.rtr.at',
    url: `https://data.rtr.at/api/v1/tables/${table}.csv`,
    page: 'https://www.rtr.at/TKP/service/rufnummernsuche/Rufnummernsuche.de.html',
    encoding: 'utf-8',
    recognise: (head) => header.test(head),
    parse(text) {
      // Both have been seen: the interface of 2026 separates by commas, the files of the page by semicolons.
      const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ','
      const read = separatedRows(text, { ...form, delimiter })
      if (isFault(read)) return read
      const blocks: Block[] = []
      for (const row of read.rows) {
        const place = read.cell(row, 'place')
        if (NOT_DIALLED.includes(place)) continue
        const [area, from, to] = [read.cell(row, 'area'), read.cell(row, 'from'), read.cell(row, 'to')]
        const holder = read.cell(row, 'holder')
        const status = holder
          .replace(/^-+|-+$/g, '')
          .trim()
          .toLowerCase()
        if (!/^\d{1,5}$/.test(area) || !/^\d{1,12}$/.test(from) || !/^\d{1,12}$/.test(to))
          return { fault: `the row "${row.join(delimiter)}" is no range` }
        if (UNSAID.test(status)) continue
        const verdict = NO_HOLDER[status] ?? (/^-/.test(holder) || holder === '' ? undefined : 'allocated')
        if (verdict === undefined) return { fault: `the status "${holder}" of ${area} ${from} is not known` }
        const named = NO_HOLDER[status] === undefined
        blocks.push({
          from: area + from,
          to: area + to,
          state: { word: named ? '' : holder.replaceAll('-', '').trim(), verdict },
          ...(named ? { holder } : {}),
          place,
        })
      }
      return { blocks: nestBlocks(blocks) }
    },
  }
}
