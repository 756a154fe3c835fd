// CSV and TSV: each cell as a text of its own behind the head of its column.
import { parseCsv } from '../../parse-csv.js'
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
  const texts: SourceText[] = []
  let cursor = 0
  for (const [at, row] of rows.slice(0, MOST_ROWS).entries())
    for (const [column, cell] of row.entries()) {
      if (cell === '') continue
      const written = cell.replaceAll('"', '""')
      const found = nearest(original, cursor, written, cell)
      const text = found === undefined ? undefined : cellText(original, found, heads[column], at)
      if (text !== undefined) texts.push({ ...text, place: `${columnName(column)}${at + 1}` })
      cursor = found === undefined ? cursor : found.end
    }
  if (rows.length > MOST_ROWS) texts.push(restOf(original, cursor))
  return texts
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
function nearest(
  original: string,
  cursor: number,
  written: string,
  cell: string,
): { start: number; end: number } | undefined {
  for (const form of written === cell ? [cell] : [written, cell]) {
    const start = original.indexOf(form, cursor)
    if (start >= 0) return { start, end: start + form.length }
  }
  return undefined
}

function cellText(
  original: string,
  { start, end }: { start: number; end: number },
  head: string | undefined,
  row: number,
): SourceText | undefined {
  if (!/[\p{L}\p{N}]/u.test(original.slice(start, end))) return undefined
  const builder = new SourceBuilder(original)
  if (head !== undefined && row > 0 && head !== '') builder.insert(`${head}: `)
  builder.copy(start, end)
  return builder.build()
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
