// UKE's tables of Polish numbers: PSTN (geographic) and PLMN (mobile), ranges written as patterns such as 12203(0,2-9).
import type { Block, BlockState } from '../core/plan/block.js'
import { companyName, POLISH } from './natural-persons.js'
import { nestBlocks } from './nest-blocks.js'
import { timestampDate } from './read-date.js'
import { isFault, type ParsedRegister, type ReadFault, type RegisterReader } from './reader.js'
import { type Separated, separatedRows } from './separated-rows.js'

const LIST = {
  range: ['Zakres (number)', 'Zakres (numer)', 'Zakres'],
  holder: ['Operator (nazwa)'],
  holderId: ['Operator (ID)'],
  changed: ['Data modyfikacji'],
} as const

const PSTN = {
  delimiter: ';',
  columns: { ...LIST, place: ['Strefa (nazwa)'] },
  ignored: ['Strefa (AB)', 'Strefa (symbol)', 'Obszar numeracyjny'],
} as const satisfies Separated

/** The mobile table has no zones: its holder's number stands where a place would, and is not used. */
const PLMN = { delimiter: ';', columns: LIST, ignored: [] } as const satisfies Separated

/** Numbers of holders that are none: ranges that UKE keeps or has free. */
const NO_HOLDER = ['99990', '99991', '99992']

const LENGTH = 9

/** Prefixes that one pattern may stand for: more is no pattern of UKE's. */
const MOST = 10_000

export const plNumberingTables: readonly RegisterReader[] = [
  reader('pstn', 'register of geographic numbers', /^"?Strefa \(AB\)"?;"?Zakres/, PSTN),
  reader(
    'plmn',
    'register of mobile numbers',
    /^"?Zakres[^;]*;"?Operator \((?:ID|nazwa)\)"?;"?Operator/,
    PLMN,
  ),
]

function reader(
  table: string,
  name: string,
  header: RegExp,
  form: typeof PSTN | typeof PLMN,
): RegisterReader {
  return {
    id: `pl-${table}`,
    territory: 'PL',
    publisher: 'UKE',
    title: `${table}_tables.csv`,
    name,
    // The first two digits are the zone, or the beginning of a mobile range.
    coverage: 2,
    licence: 'none stated: facts of a public body, free to be used again',
    attribution: 'Source: UKE',
    url: `https://numeracja.uke.gov.pl/en/${table}_tables/export.csv`,
    page: `https://numeracja.uke.gov.pl/en/${table}_tables`,
    encoding: 'utf-8-or-windows-1250',
    recognise: (head) => header.test(head),
    parse: (text) => parse(text, form),
  }
}

function parse(text: string, form: typeof PSTN | typeof PLMN): ParsedRegister | ReadFault {
  const read = separatedRows<Separated & { columns: typeof LIST & { place?: readonly string[] } }>(text, form)
  if (isFault(read)) return read
  const blocks: Block[] = []
  let changed = ''
  for (const row of read.rows) {
    const pattern = read.cell(row, 'range').replace(/[\s-]+(?![^(]*\))/g, '')
    const prefixes = expandPattern(pattern)
    if (prefixes === undefined || prefixes.some((prefix) => prefix.length < 2 || prefix.length > LENGTH))
      return { fault: `the row "${row.join(';')}" is no range` }
    const day = timestampDate(read.cell(row, 'changed')) ?? ''
    if (day > changed) changed = day
    const holder = read.cell(row, 'holder')
    const free = holder === '' || NO_HOLDER.includes(read.cell(row, 'holderId'))
    const place = form === PSTN ? read.cell(row, 'place') : ''
    const state: BlockState = free
      ? { word: holder || 'no operator', verdict: 'unallocated' }
      : { word: '', verdict: 'allocated' }
    for (const prefix of prefixes)
      blocks.push({
        from: prefix.padEnd(LENGTH, '0'),
        to: prefix.padEnd(LENGTH, '9'),
        state,
        ...(free ? {} : { holder: companyName(holder, POLISH) }),
        ...(place === '' ? {} : { place }),
      })
  }
  return { ...(changed === '' ? {} : { date: changed }), blocks: nestBlocks(blocks) }
}

/** The prefixes that a pattern stands for: `12203(0,2-9)` is nine of them; undefined where it is no pattern. */
export function expandPattern(pattern: string): readonly string[] | undefined {
  if (!/^(?:\d|\(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*\))+$/.test(pattern)) return undefined
  let prefixes = ['']
  for (const [, digits, choices] of pattern.matchAll(/(\d+)|\(([^)]+)\)/g)) {
    const parts = digits === undefined ? choices!.split(',').flatMap(expandChoice) : [digits]
    if (parts.length === 0 || prefixes.length * parts.length > MOST) return undefined
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part))
  }
  return prefixes
}

/** `3` or `2-9` or `05-12`; nothing where the end comes before the beginning. */
function expandChoice(choice: string): string[] {
  const [first, last = first] = choice.split('-') as [string, string?]
  const count = Number(last) - Number(first) + 1
  if (first.length !== last.length || count < 1 || count > MOST) return []
  return Array.from({ length: count }, (_, at) => String(Number(first) + at).padStart(first.length, '0'))
}
