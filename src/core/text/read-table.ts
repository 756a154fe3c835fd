// CSV and TSV: each cell as a text of its own behind the head of its column.

import { parseCsv } from '../../parsers/parse-csv.js'
import type { Span } from '../finding.js'
import { foldWord } from '../letters/fold.js'
import { inSomeLanguage } from '../read/vocabulary.js'
import { SourceBuilder } from './source-builder.js'
import { plainText, type SourceText } from './source-text.js'

const DELIMITERS = [',', ';', '\t', '|']
/** Rows beyond are read as plain text; a track list has some hundred. */
const MOST_ROWS = 100_000

/** The cells of a separated file; one that is no table is read as it stands. */
export function readTable(original: string): SourceText[] {
  const rows = rowsOf(original)
  if (rows === undefined || rows.every((row) => row.length < 2)) return [plainText(original)]
  const [first = []] = rows
  const heads = first.every((cell) => !/\d/.test(cell) && cell.length < 40) ? first : []
  const split = splitNumber(heads)
  const texts: SourceText[] = []
  let cursor = 0
  for (const [at, row] of rows.slice(0, MOST_ROWS).entries()) {
    const cells = row.map((cell): Span | undefined => {
      const found = cell === '' ? undefined : nearest(original, cursor, cell.replaceAll('"', '""'), cell)
      cursor = found?.end ?? cursor
      return found
    })
    const parts = split === undefined || at === 0 ? [] : cells.slice(split.from, split.to)
    const whole = parts.length > 0 && parts.every((part) => part !== undefined)
    if (whole) texts.push(splitText(original, parts, split!, `${columnName(split!.from)}${at + 1}`))
    for (const [column, found] of cells.entries()) {
      if (found === undefined || (whole && column >= split!.from && column < split!.to)) continue
      const text = cellText(original, found, heads[column], at)
      if (text !== undefined) texts.push({ ...text, place: `${columnName(column)}${at + 1}` })
    }
  }
  if (rows.length > MOST_ROWS) texts.push(restOf(original, cursor))
  return texts
}

/** The words of a column's head, folded. */
const wordsOfHead = (head: string): string[] => (head.match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord)
/** The head of a column that holds the beginning of a number: country code, Vorwahl. */
function isHead(list: 'countryHeads' | 'areaHeads', head: string): boolean {
  const [first = '', ...others] = wordsOfHead(head)
  // Telephone country code.
  const words = others.length > 0 && inSomeLanguage('telephoneWords', first) ? others : [first, ...others]
  return inSomeLanguage(list, words.join(''))
}
/** Of that which holds the rest: Phone number, local no., numéro. */
function isRestHead(head: string): boolean {
  const words = wordsOfHead(head)
  const lists = ['telephoneWords', 'numberWords', 'restHeads'] as const
  return words.length > 0 && words.every((word) => lists.some((list) => inSomeLanguage(list, word)))
}

/** Columns beside each other that hold one number. */
interface SplitNumber {
  readonly from: number
  readonly to: number
  readonly withCountry: boolean
}

function splitNumber(heads: readonly string[]): SplitNumber | undefined {
  const names = heads.map((head) => head.trim())
  const rest = names.findIndex(
    (head, at) =>
      isRestHead(head) &&
      at > 0 &&
      (isHead('areaHeads', names[at - 1]!) || isHead('countryHeads', names[at - 1]!)),
  )
  if (rest < 0) return undefined
  const area = isHead('areaHeads', names[rest - 1]!) ? rest - 1 : rest
  const withCountry = area > 0 && isHead('countryHeads', names[area - 1]!)
  return { from: withCountry ? area - 1 : area, to: rest + 1, withCountry }
}

function splitText(
  original: string,
  parts: readonly (Span | undefined)[],
  { withCountry }: SplitNumber,
  place: string,
): SourceText {
  const builder = new SourceBuilder(original)
  builder.insert('phone: ')
  for (const [at, part] of parts.entries()) {
    if (part === undefined) continue
    if (at > 0) builder.insert(' ')
    else if (withCountry && /^[1-9]/.test(original.slice(part.start, part.end))) builder.insert('+')
    builder.copy(part.start, part.end)
  }
  return builder.build(place)
}

function rowsOf(original: string): string[][] | undefined {
  const head = original.slice(0, 4000)
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length)
  const delimiter = DELIMITERS[counts.indexOf(counts.reduce((most, count) => Math.max(most, count)))]!
  try {
    const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }
    return parseCsv(original, options)
  } catch {
    return undefined
  }
}

/** Where the next cell is written: cells come in order, and quotes inside one are doubled. */
function nearest(original: string, cursor: number, written: string, cell: string): Span | undefined {
  for (const form of written === cell ? [cell] : [written, cell]) {
    const start = original.indexOf(form, cursor)
    if (start >= 0) return { start, end: start + form.length }
  }
  return undefined
}

function cellText(
  original: string,
  { start, end }: Span,
  head: string | undefined,
  row: number,
): SourceText | undefined {
  if (!/[\p{L}\p{N}]/u.test(original.slice(start, end))) return undefined
  const builder = new SourceBuilder(original)
  if (head !== undefined && row > 0 && head !== '') builder.insert(`${head}: `)
  const digits = wholeDigits(original.slice(start, end))
  if (digits === undefined) builder.copy(start, end)
  else builder.replace(digits, start, end)
  return builder.build()
}

/** The digits of a figure that a spreadsheet wrote with an exponent, where it kept them all: 4.47700900123E+11. */
function wholeDigits(cell: string): string | undefined {
  const [, first, rest = '', exponent] = /^([1-9])[.,](\d{6,14})E\+(\d\d)$/i.exec(cell) ?? []
  return first !== undefined && Number(exponent) === rest.length ? `+${first}${rest}` : undefined
}

function restOf(original: string, start: number): SourceText {
  const builder = new SourceBuilder(original)
  builder.copy(start, original.length)
  return builder.build(`behind row ${MOST_ROWS}`)
}

/** A, B … Z, AA. */
function columnName(column: number): string {
  const above = Math.floor(column / 26)
  return (above === 0 ? '' : columnName(above - 1)) + String.fromCharCode(65 + (column % 26))
}
