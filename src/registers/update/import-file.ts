// Imports a publisher's file from the disk, whichever register it is, also inside its ZIP.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { headOf } from '../open-source-file.js'
import { yearFirstDate } from '../read-date.js'
import { writeReason } from './fetch-problems.js'
import { SOURCES } from './sources.js'
import { type GivenFile, type TakenFile, takeFile, type UpdateSetting, withPage } from './take-register.js'
import { prepareFolder } from './user-copies.js'

/** Larger than every register that is known, in bytes. */
const LARGEST = 300_000_000

/**
 * Takes a file into use. `date` (ISO) is what the user says of a file that states none; else the day in its name
 * (`MAJNUM_2025-07-03.csv`), its latest allocation, or its last change on this disk. Never rejects for what the disk does.
 */
export async function importFile(
  path: string,
  date: string | undefined,
  setting: UpdateSetting,
): Promise<TakenFile> {
  const readers = SOURCES.flatMap((source) => source.readers)
  const given = await openGiven(path, date, setting.today)
  if (isProblem(given)) return { taken: [], problems: [withPage(given, undefined)] }
  const head = headOf(given.file.bytes)
  const reader = readers.find((each) => each.recognise(head))
  try {
    await prepareFolder(setting.folder)
    const done = await takeFile(given, readers, setting)
    return { ...done, problems: done.problems.map((each) => withPage({ ...each, input: path }, reader)) }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error
    const failed = problem(path, 'output-unwritable', `${setting.folder}: ${writeReason(error)}`, '')
    return { taken: [], problems: [withPage(failed, reader)] }
  }
}

/** `MAJNUM_2025-07-03.csv`, `MAJNUM-20250703.csv` or `pnn_Publico_28_07_2026.csv`; undefined where no day is in the name. */
function dayInName(name: string): string | undefined {
  const first = /(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(name)?.slice(1)
  const last = /(?<!\d)(\d\d)[-_.](\d\d)[-_.](\d{4})(?!\d)/.exec(name)?.slice(1).reverse()
  return [first, last].flatMap((parts) => yearFirstDate(parts?.join('-') ?? '') ?? [])[0]
}

/** The file with what is known of its day. */
export async function openGiven(
  path: string,
  date: string | undefined,
  today: string,
): Promise<GivenFile | Problem> {
  try {
    const { size, mtime } = await stat(path)
    if (size > LARGEST)
      return problem(path, 'too-large', `it is larger than ${LARGEST / 1e6} MB, which no register is`, '')
    const name = basename(path)
    const inName = dayInName(name)
    const changed = mtime.toISOString().slice(0, 10)
    return {
      file: { name, bytes: await readFile(path) },
      date: date ?? inName,
      otherwise: changed > today ? today : changed,
      origin: `imported from ${name} on ${today}`,
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return problem(path, 'not-found', 'there is no such file', 'check the name')
    if (code === 'EISDIR') return problem(path, 'unreadable', 'it is a folder', 'name the file itself')
    return problem(
      path,
      'unreadable',
      `it cannot be read: ${writeReason(error)}`,
      'change its permissions or copy it',
    )
  }
}
