// Cells of a sheet as texts, each behind the head of its column, with its address as the place.
import { problem } from '../../core/problem.js'
import type { SourceText } from '../../core/text/source-text.js'
import { type DocumentContent, whole } from './document-reader.js'
import { labelledText } from './document-text.js'

/** A cell that holds something; row and column from 1. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly value: string
}

export interface Sheet {
  readonly name: string
  readonly cells: readonly Cell[]
}

/** Cells with words or figures that are read of a document; a track list has some thousands. */
const MOST_CELLS = 200_000

/** All cells of all sheets and what stands beside them; cells beyond the limit are a problem. */
export function sheetTexts(
  sheets: readonly Sheet[],
  others: readonly SourceText[],
  input: string,
): DocumentContent {
  const all = sheets.flatMap((sheet) => sheet.cells.map((cell) => ({ sheet, cell })))
  const texts = all.slice(0, MOST_CELLS).map(({ sheet, cell }) => cellText(sheet, cell, headsOf(sheet)))
  const content = whole([...texts, ...others])
  if (all.length <= MOST_CELLS) return content
  const message = `${all.length - MOST_CELLS} of its ${all.length} cells were not read`
  return { ...content, problems: [problem(input, 'too-large', message, 'split it into smaller files')] }
}

const heads = new WeakMap<Sheet, ReadonlyMap<number, string>>()

/** The first row where it is words alone. */
function headsOf(sheet: Sheet): ReadonlyMap<number, string> {
  const known = heads.get(sheet)
  if (known !== undefined) return known
  const first = sheet.cells.filter(({ row }) => row === sheet.cells[0]?.row)
  const isHead = first.length > 1 && first.every(({ value }) => !/\d/.test(value) && value.length < 40)
  const found = new Map(isHead ? first.map(({ column, value }) => [column, value] as const) : [])
  heads.set(sheet, found)
  return found
}

function cellText(
  sheet: Sheet,
  { row, column, value }: Cell,
  heads: ReadonlyMap<number, string>,
): SourceText {
  const head = heads.get(column) ?? ''
  return labelledText(head === value ? '' : head, value, cellPlace(sheet.name, row, column))
}

/** The address of a cell behind the name of its sheet: `Tracks!B7`. */
export function cellPlace(sheet: string, row: number, column: number): string {
  return `${sheet === '' ? '' : `${sheet}!`}${columnName(column)}${row}`
}

/** A, B … Z, AA. */
function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** The column of an address: B7 is 2. */
export function columnOf(address: string): number {
  return [.../^[A-Z]*/i.exec(address)![0].toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
}
