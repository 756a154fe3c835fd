// Reads the user's list of names (--names) and a directory in which they are looked up (--directory).
import { readFile } from 'node:fs/promises'
import { type DirectoryRow, markListed } from '../core/names/directory.js'
import { NameFinder } from '../core/names/find-names.js'
import { type NameEntry, namePattern } from '../core/names/name-pattern.js'
import { isProblem, type Problem, problem } from '../core/problem.js'
import { parseCsv } from '../parsers/parse-csv.js'
import { decodeText } from './decode-text.js'

/** A list of more is no list of one release's names. */
const MOST_NAMES = 100_000

/** The list at work, or the problems that keep it from working. */
export interface OpenedNames {
  readonly finder?: NameFinder
  readonly problems: readonly Problem[]
}

/** Undefined files: nothing is looked for. A directory that cannot be read leaves the list as it is, unmarked. */
export async function openNames(
  list: string | undefined,
  directory: string | undefined,
): Promise<OpenedNames> {
  if (list === undefined) return { problems: directory === undefined ? [] : [withoutList(directory)] }
  const text = await textOf(list)
  if (typeof text !== 'string') return { problems: [text] }
  const entries = entriesOf(text, list)
  if (isProblem(entries)) return { problems: [entries] }
  if (directory === undefined) return { finder: new NameFinder(entries), problems: [] }
  const rows = await directoryRows(directory)
  if (isProblem(rows)) return { finder: new NameFinder(entries), problems: [rows] }
  return { finder: new NameFinder(markListed(entries, rows)), problems: [] }
}

function withoutList(directory: string): Problem {
  return problem(
    directory,
    'names-invalid',
    'a directory marks the names of a list, and none is given',
    'name the list with --names',
  )
}

async function textOf(file: string): Promise<string | Problem> {
  try {
    const decoded = await decodeText(await readFile(file))
    if (decoded !== undefined) return decoded.text.replace(/^\ufeff/, '')
    return problem(file, 'names-invalid', 'it is no text', 'save the list as text or CSV')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      return problem(file, 'not-found', 'there is no such file of names', 'check the name')
    return problem(file, 'unreadable', `the names cannot be read: ${message}`, 'name a text or CSV file')
  }
}

/** One name a line, or CSV: with a head that has a column of names, or by the name of the file. `#` begins a comment. */
function entriesOf(text: string, file: string): readonly NameEntry[] | Problem {
  const rows = rowsOf(text, file, COLUMNS)
  if (isProblem(rows)) return rows
  const entries = rows.flatMap(({ name = '', note = '', status = '' }): NameEntry[] =>
    name === '' ? [] : [{ name, ...(note === '' ? {} : { note }), ...(status === '' ? {} : { status }) }],
  )
  const wrong = entries.find((entry) => namePattern(entry) === undefined)
  if (wrong !== undefined)
    return problem(
      file,
      'names-invalid',
      `"${wrong.name}" is no name`,
      'give one name a line, or a CSV with a column "name"',
    )
  if (entries.length === 0)
    return problem(
      file,
      'names-invalid',
      'there is no name in it',
      'give one name a line, or a CSV with a column "name"',
    )
  if (entries.length > MOST_NAMES)
    return problem(
      file,
      'names-invalid',
      `it has ${entries.length} names, and ${MOST_NAMES} at most are looked for`,
      'give it as --directory, and the names of the release as --names',
    )
  return entries
}

async function directoryRows(file: string): Promise<readonly DirectoryRow[] | Problem> {
  const text = await textOf(file)
  if (typeof text !== 'string') return text
  const rows = rowsOf(text, file, DIRECTORY_COLUMNS)
  if (isProblem(rows)) return rows
  return rows.flatMap(({ name = '', given = '', number = '' }): DirectoryRow[] => {
    const whole = `${name} ${given}`.trim()
    return whole === '' ? [] : [{ name: whole, ...(number === '' ? {} : { number }) }]
  })
}

type Columns = Readonly<Record<string, RegExp>>

/** What heads call the columns, in English and French; without a head they come in this order. */
const COLUMNS: Columns = {
  name: /^noms?$|^names?$/i,
  note: /^notes?$|^remarques?$/i,
  status: /^status$|^statut$/i,
}

const DIRECTORY_COLUMNS: Columns = {
  name: /^noms?$|^names?$|^last ?name$|^surname$/i,
  number: /^(?:phone ?)?number$|^(?:tele)?phone$|^num[eé]ro$|^t[eé]l(?:[eé]phone)?$/i,
  given: /^given ?names?$|^first ?name$|^pr[eé]noms?$/i,
}

type Row = Readonly<Record<string, string>>

function rowsOf(text: string, file: string, columns: Columns): readonly Row[] | Problem {
  const delimiter = [';', '\t', ','].find((sign) =>
    cellsOf(text.split(/\r?\n/, 1)[0]!, sign).some((cell) => columns.name!.test(cell)),
  )
  if (delimiter === undefined && !/\.[ct]sv$/i.test(file) && columns === COLUMNS)
    return text.split(/\r?\n/).flatMap((line) => {
      const name = line.replace(/^#.*/, '').trim()
      return name === '' ? [] : [{ name }]
    })
  const used = delimiter ?? [';', '\t'].find((sign) => text.split(/\r?\n/, 1)[0]!.includes(sign)) ?? ','
  let rows: string[][]
  try {
    rows = parseCsv(text, {
      delimiter: used,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(
      file,
      'names-invalid',
      `it is no CSV: ${reason}`,
      'save it from a spreadsheet as CSV (UTF-8)',
    )
  }
  const head = delimiter === undefined ? undefined : rows.shift()!
  const places = Object.entries(columns).map(([column, name], at): [string, number] => [
    column,
    head === undefined ? at : head.findIndex((cell) => name.test(cell)),
  ])
  return rows.map((row) => Object.fromEntries(places.map(([column, at]) => [column, row[at] ?? ''])))
}

function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim())
}
