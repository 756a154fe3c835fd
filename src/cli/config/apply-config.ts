// Checks a file of settings key by key and hands its values to the command line, which has the last word.
import { dirname, resolve } from 'node:path'
import { editDistance } from '../../core/letters/edit-distance.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { CommandRow, OpenCommandLine, OptionRow } from '../command.js'
import { camelCase, longName, readValue, takesSeveral, takesValue } from '../option-rules.js'
import { type ConfigFile, nameHere, readConfigFile } from './config-file.js'
import { SECTIONS, type Settings, settingsOf, sharedSettings, topSettings } from './settings.js'

/** Keys for editors and people that set nothing. */
const UNREAD: ReadonlySet<string> = new Set(['$schema'])

/** Share of a key's letters that may be wrong for another one to be meant. */
const NEAR = 0.4

/** Finds the file of settings, checks all of it, and settles what it says for this command; the problems, if there are any. */
export async function applyConfig(row: CommandRow, line: OpenCommandLine): Promise<readonly Problem[]> {
  const file = await readConfigFile({ file: line.text('config'), none: line.flag('no-config') })
  if (file === undefined) return []
  if (isProblem(file)) return [file]
  const name = nameHere(file.path)
  const wrong = new Faults(name)
  const content = wrong.mapping(file.content, 'the settings')
  const top = await topSettings()
  const shared = new Set((await sharedSettings(row)).keys())
  const values: Value[] = []
  for (const [key, value] of Object.entries(content)) {
    const section = SECTIONS.get(key)
    if (section !== undefined) {
      const own = readSettings(wrong.mapping(value, key), await settingsOf(section), `${key}.`, file, wrong)
      if (section === row) values.push(...own)
    } else if (!UNREAD.has(key)) {
      const own = readSettings({ [key]: value }, top, '', file, wrong)
      if (shared.has(key)) values.unshift(...own)
    }
  }
  if (wrong.problems.length === 0) settle(values, line, name)
  return wrong.problems
}

interface Value {
  readonly row: OptionRow
  readonly value: unknown
}

/** Later values go before earlier ones: those of a command's own section come last. */
function settle(values: readonly Value[], line: OpenCommandLine, origin: string): void {
  for (const { row, value } of values) {
    const name = longName(row)
    const isOverruled = row.yieldsTo !== undefined && line.originOf(row.yieldsTo) === 'cli'
    // The contrary of a flag that is a contrary itself is what holds without a word.
    const saysNothing = name.startsWith('no-') && value === false
    if (!isOverruled && !saysNothing) line.settle(name, value, origin)
  }
}

function readSettings(
  content: Readonly<Record<string, unknown>>,
  known: Settings,
  prefix: string,
  file: ConfigFile,
  wrong: Faults,
): Value[] {
  return Object.entries(content).flatMap(([key, value]) => {
    const row = known.get(key)
    if (row === undefined) {
      wrong.add(
        `unknown key "${prefix}${key}"${meant(key, prefix === '' ? [...known.keys(), ...SECTIONS.keys()] : [...known.keys()])}`,
      )
      return []
    }
    const read = readSetting(row, value, dirname(file.path))
    if ('refusal' in read) wrong.add(`"${prefix}${key}": ${read.refusal.replace(/\.$/, '')}`)
    return 'refusal' in read ? [] : [{ row, value: read.value }]
  })
}

function meant(key: string, known: readonly string[]): string {
  const written = camelCase(key).toLowerCase()
  const [nearest] = known
    .map((each) => ({ each, far: editDistance(written, each.toLowerCase()) }))
    .filter(({ far }) => far <= Math.ceil(key.length * NEAR))
    .sort((a, b) => a.far - b.far)
  return nearest === undefined ? '' : ` (did you mean "${nearest.each}"?)`
}

function readSetting(
  row: OptionRow,
  value: unknown,
  folder: string,
): { readonly value: unknown } | { readonly refusal: string } {
  if (!takesValue(row)) return typeof value === 'boolean' ? { value } : { refusal: 'it is true or false' }
  const move = (text: string): string => row.movePath?.(text, (path) => fromHere(folder, path)) ?? text
  if (row.range !== undefined && typeof value !== 'number') return { refusal: 'a number is needed' }
  if (!takesSeveral(row)) {
    if (typeof value !== (row.range === undefined ? 'string' : 'number'))
      return { refusal: 'a text is needed' }
    return readValue(row, move(String(value)))
  }
  let all: readonly string[] = []
  for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (typeof each !== 'string') return { refusal: 'a text or a list of texts is needed' }
    const read = readValue(row, move(each), all)
    if ('refusal' in read) return read
    all = read.value as readonly string[]
  }
  return { value: all }
}

/** A path that is counted from `folder`, counted from the working directory. */
function fromHere(folder: string, path: string): string {
  return nameHere(resolve(folder, path)) || '.'
}

/** What is wrong in one file. */
class Faults {
  readonly problems: Problem[] = []

  constructor(private readonly file: string) {}

  add(message: string): void {
    this.problems.push(problem(this.file, 'config-invalid', message, 'mend it (docs/config.md)'))
  }

  /** The value where it is one of keys, else an empty one. */
  mapping(value: unknown, what: string): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
    this.add(`${what} must be keys with values`)
    return {}
  }
}
