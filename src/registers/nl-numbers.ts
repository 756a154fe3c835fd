// ACM's register of Dutch numbers (nummers.csv): allocated, cooling off after a return, or blocked.
import type { Block, BlockState } from '../core/plan/block.js'
import { nestBlocks } from './nest-blocks.js'
import { timestampDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ';',
  columns: {
    from: ['twn_nummervan'],
    to: ['twn_nummertm'],
    status: ['twn_nummerstatus'],
    holder: ['twn_relatienaam'],
    place: ['twn_plaats'],
    decided: ['twn_datumbeschikking'],
    changed: ['datummutatie'],
  },
  ignored: [
    'id',
    'apl_code',
    'twn_aanvraagnummer',
    'twn_bestemming',
    'twn_datumeind',
    'twn_netnummer',
    'twn_relatieid',
    'twn_kvknummer',
    'twn_kvkvestigingsnummer',
  ],
} as const

const STATES: Readonly<Record<string, BlockState>> = {
  toegekend: { word: '', verdict: 'allocated' },
  afkoelen: { word: 'Cooling off after its return (afkoelen)', verdict: 'returned' },
  geblokkeerd: { word: 'blocked (geblokkeerd)', verdict: 'unallocated' },
}

/** Numbers with the trunk 0: 7 to 11 digits. Shorter ones, network codes and signalling points are not taken over. */
const DIALLED = /^0\d{6,10}$/

export const nlNumbers: RegisterReader = {
  id: 'nl-nummers',
  territory: 'NL',
  publisher: 'ACM',
  title: 'nummers.csv',
  name: 'register of numbers',
  // All that begins with 1 but 12, 14 and 19, behind which there are only access codes. Source: ACM, nummerplan.
  coverage: ['10', '11', '13', '15', '16', '17', '18', '2', '3', '4', '5', '6', '7', '8', '9'],
  licence: 'CC0 1.0',
  attribution: 'Source: ACM',
  url: 'https://www.acm.nl/sites/default/files/registers/nummers_csv.zip',
  page: 'https://www.acm.nl/nl/telefoonnummers-zoeken',
  encoding: 'utf-8-or-windows-1252',
  recognise: (head) => /(?:^|[;"])twn_nummervan(?:[;"]|$)/m.test(head.split('\n', 1)[0]!),
  parse(text) {
    const read = separatedRows(text, FORM)
    if (isFault(read)) return read
    const blocks: Block[] = []
    let changed = ''
    for (const row of read.rows) {
      const [from, to] = [digitsOf(read.cell(row, 'from')), digitsOf(read.cell(row, 'to'))]
      const status = read.cell(row, 'status')
      const state = STATES[status.toLowerCase()]
      if (from === undefined || to === undefined) return { fault: `the row "${row.join(';')}" is no range` }
      if (state === undefined) return { fault: `the status "${status}" of ${from} is not known` }
      const mutation = timestampDate(read.cell(row, 'changed')) ?? ''
      if (mutation > changed) changed = mutation
      if (!DIALLED.test(from) || !DIALLED.test(to)) continue
      blocks.push(
        blockOf(
          from.slice(1),
          to.slice(1),
          state,
          read.cell(row, 'holder'),
          read.cell(row, 'place'),
          read.cell(row, 'decided'),
        ),
      )
    }
    return { ...(changed === '' ? {} : { date: changed }), blocks: nestBlocks(blocks) }
  },
}

/** A single number's holder may be a person: it is left out. */
function blockOf(
  from: string,
  to: string,
  state: BlockState,
  holder: string,
  place: string,
  decided: string,
): Block {
  const date = timestampDate(decided)
  const allocated = state.verdict === 'allocated'
  return {
    from,
    to,
    state: allocated && from === to ? { ...state, word: 'a single number, given to its user' } : state,
    ...(allocated && from !== to && holder !== '' ? { holder } : {}),
    ...(place === '' ? {} : { place }),
    ...(allocated && date !== undefined ? { date } : {}),
  }
}

function digitsOf(text: string): string | undefined {
  return /^[\d .()-]+$/.test(text) ? text.replace(/\D/g, '') : undefined
}
