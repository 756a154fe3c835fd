// Takes the registers in a file into use: read, checked against what is in use, swapped in whole; or a problem, and nothing changes.
import { createHash } from 'node:crypto'
import type { RegisterInfo } from '../../core/plan/register.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { whileLocked } from '../../disk/while-locked.js'
import { findPlan } from '../load-knowledge.js'
import { headOf, type SourceFile } from '../open-source-file.js'
import { type CompactRegister, readRegisters } from '../read-register.js'
import type { RegisterReader, TableReader } from '../reader.js'
import { checkUpdate } from './check-update.js'
import { sourceOf } from './sources.js'
import { swapRegister } from './user-copies.js'

/** Name of the lock under which a register is compared with the one in use and takes its place. */
const SWAP = 'swap'

/** What an update or an import works with. */
export interface UpdateSetting {
  /** The user's own copies. */
  readonly folder: string
  /** Where registers in use are looked for: the package's and the user's. */
  readonly folders: readonly string[]
  /** ISO date. */
  readonly today: string
  /** A register is taken even if its number of blocks has changed by more than a fifth. */
  readonly anySize: boolean
  readonly signal: AbortSignal
  /** One line that the next one replaces. */
  progress(line: string): void
}

/** A register that was looked at; `now` is missing where the one in use stays because the file is the same. */
export interface TakenRegister {
  readonly reader: RegisterReader | TableReader
  readonly before?: RegisterInfo
  readonly now?: RegisterInfo
}

/** What became of a file. */
export interface TakenFile {
  readonly taken: readonly TakenRegister[]
  readonly problems: readonly Problem[]
}

/** A file that is there, and what is known of it. */
export interface GivenFile {
  readonly file: SourceFile
  /** ISO date that the transfer or the user states, for files that do not state their own. */
  readonly date: string | undefined
  /** ISO date where neither the file nor anybody knows: of the copy on the disk. */
  readonly otherwise: string
  /** "fetched from … on …". */
  readonly origin: string
}

/** Takes the registers of `readers` out of a file. */
export async function takeFile(
  given: GivenFile,
  readers: readonly (RegisterReader | TableReader)[],
  setting: UpdateSetting,
): Promise<TakenFile> {
  const { file } = given
  const same = readers.filter(
    ({ id }) =>
      findPlan(setting.folders, id)?.info.sha256 === createHash('sha256').update(file.bytes).digest('hex'),
  )
  if (same.length > 0) return { taken: same.map((reader) => unchanged(reader, setting)), problems: [] }
  const refused = refusal(file)
  if (refused !== undefined)
    return { taken: [], problems: [problem(file.name, 'register-damaged', refused, '')] }
  setting.progress(`${file.name}: reading`)
  const { registers, problems } = readRegisters(file, () => given.date, given.otherwise)
  const taken: TakenRegister[] = []
  const failed: Problem[] = problems.map((each) => ({ ...each, advice: '' }))
  for (const register of registers) {
    const reader = readers.find(({ id }) => id === register.info.id)
    const result =
      reader === undefined
        ? problem(
            file.name,
            'update-failed',
            `the file holds ${nameOf(register.info)}, which was not asked for`,
            '',
          )
        : await takeRegister(register, reader, given, setting)
    if (isProblem(result)) failed.push(result)
    else taken.push(result)
  }
  return { taken, problems: failed }
}

async function takeRegister(
  register: CompactRegister,
  reader: RegisterReader | TableReader,
  given: GivenFile,
  setting: UpdateSetting,
): Promise<TakenRegister | Problem> {
  const { name } = given.file
  const swapped = await whileLocked(
    setting.folder,
    SWAP,
    () => {},
    async () => {
      const current = findPlan(setting.folders, reader.id)
      const fault = checkUpdate(register, current, setting)
      if (fault !== undefined) return problem(name, 'update-failed', fault, '')
      const now = await swapRegister(setting.folder, register, current?.path, given.origin)
      return { reader, now, ...(current === undefined ? {} : { before: current.info }) }
    },
  )
  return swapped ?? problem(name, 'update-failed', 'another process has held the registers for minutes', '')
}

/** A register whose file is the one in use. */
export function unchanged(reader: RegisterReader | TableReader, { folders }: UpdateSetting): TakenRegister {
  const current = findPlan(folders, reader.id)
  return { reader, ...(current === undefined ? {} : { before: current.info }) }
}

function refusal({ name, bytes }: SourceFile): string | undefined {
  if (bytes.length === 0) return 'the file is empty'
  if (/\.xlsx?$/i.test(name))
    return 'it is a workbook: open it, save its sheet as CSV (UTF-8) and import that file'
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(headOf(bytes))
    ? 'it is a web page instead of the file'
    : undefined
}

function nameOf({ publisher, title, territory }: RegisterInfo): string {
  return `${title} of ${publisher} (${territory})`
}

/** A problem with the page of its publisher in the advice, and what stays in use. */
export function withPage(
  each: Problem,
  reader: RegisterReader | TableReader | undefined,
  again = '',
): Problem {
  if (each.advice !== '') return each
  const source = reader === undefined ? undefined : sourceOf(reader.id)
  const hand =
    source === undefined
      ? 'get the file again from its publisher (docs/updating.md names the pages)'
      : `${again}download ${source.file} in a browser from ${source.page} and run \`wrongnumber plans import ${source.file}\``
  const place = 'the disk has room and the folder can be written to'
  const advice = each.code === 'output-unwritable' ? `see that ${place}` : hand
  return { ...each, advice: `the register in use stays; ${advice}` }
}
