// Rows of a separated text file by column name.
import { parseCsv } from '../parsers/parse-csv.js'
import type { ReadFault } from './reader.js'

export interface Separated {
  readonly delimiter: ',' | ';' | '\t' | '#'
  /** Columns that the reader needs, by the names that the header may give them. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** Columns that some files have; a cell of a column that is not there is empty. */
  readonly optional?: Readonly<Record<string, readonly string[]>>
  /** Columns that are known and not needed. */
  readonly ignored: readonly string[]
  /** Line of the header, from 1. */
  readonly headerLine?: number
}

/** The reader's own names of a form's columns. */
export type ColumnOf<Form extends Separated> = string &
  (keyof Form['columns'] | (Form['optional'] extends object ? keyof Form['optional'] : never))

/** The rows under the header, and the cell of a row by the reader's own name of the column. */
export interface SeparatedRows<Column extends string> {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  cell(row: readonly string[], column: Column): string
}

/** All rows of a file without a header. Cells are trimmed; a quote inside a cell is an ordinary character. */
export function splitRows(text: string, delimiter: Separated['delimiter']): readonly (readonly string[])[] {
  return parseCsv(text, {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    ...(delimiter === '#' ? { quote: null } : {}),
  })
}

/** Reads a file with a header; a column that is missing, and one that nobody knows, are faults. */
export function separatedRows<Form extends Separated>(
  text: string,
  form: Form,
): SeparatedRows<ColumnOf<Form>> | ReadFault {
  let all: readonly (readonly string[])[]
  try {
    all = splitRows(text, form.delimiter)
  } catch (error) {
    return { fault: `the rows cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
  const headerAt = (form.headerLine ?? 1) - 1
  const header = all[headerAt] ?? []
  const at = new Map<string, number>()
  for (const [column, names] of Object.entries(form.columns)) {
    const index = header.findIndex((cell) => names.includes(cell))
    if (index < 0)
      return { fault: `column "${names[0]}" is missing (found: ${header.join(', ').slice(0, 200)})` }
    at.set(column, index)
  }
  for (const [column, names] of Object.entries(form.optional ?? {})) {
    const index = header.findIndex((cell) => names.includes(cell))
    if (index >= 0) at.set(column, index)
  }
  const named = [...Object.values(form.columns), ...Object.values(form.optional ?? {})].flat()
  const known = new Set([...named, ...form.ignored])
  const unknown = header.find((cell) => cell !== '' && !known.has(cell))
  if (unknown !== undefined)
    return { fault: `column "${unknown}" is not known; the form of the file has changed` }
  return {
    header,
    rows: all.slice(headerAt + 1),
    cell: (row, column) => row[at.get(column) ?? -1] ?? '',
  }
}
