// Updates one source: asks its publisher for what changed, and takes the registers in the file into use.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { whileLocked } from '../../disk/while-locked.js'
import { findPlan } from '../load-knowledge.js'
import { type FetchLimits, fetchFile } from './fetch-file.js'
import { writeReason } from './fetch-problems.js'
import { forgetPartial, type Validators } from './partial-file.js'
import type { Mirror } from './read-mirror.js'
import { mirrorAddress, type Source } from './sources.js'
import { type TakenFile, takeFile, type UpdateSetting, unchanged, withPage } from './take-register.js'
import { prepareFolder, type Remembered, recall, remember } from './user-copies.js'

/** What an update works with beside an import. */
export interface FetchSetting extends UpdateSetting {
  /** A mirror in place of the publishers (`mirrorAddress`). */
  readonly mirror: Mirror | undefined
  readonly limits: FetchLimits
}

const LATER = 'try again later, or '

/** Never rejects for what the network or the disk does: every failure is a problem that names the publisher's page. */
export async function updateSource(source: Source, setting: FetchSetting): Promise<TakenFile> {
  const name = `${source.publisher} ${source.file}`
  const failed = (each: Problem): TakenFile => ({
    taken: [],
    problems: [withPage({ ...each, input: name }, source.readers[0], LATER)],
  })
  try {
    await prepareFolder(setting.folder)
    const waiting = (): void => setting.progress(`${name}: waiting for another update`)
    const done = await whileLocked(setting.folder, source.id, waiting, () =>
      fetchAndTake(source, setting, name),
    )
    if (done === undefined)
      return failed(problem(name, 'update-failed', 'another process has been updating it for minutes', ''))
    return { ...done, problems: done.problems.map((each) => withPage(each, source.readers[0], LATER)) }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error
    return failed(problem(name, 'output-unwritable', `${setting.folder}: ${writeReason(error)}`, ''))
  }
}

async function fetchAndTake(source: Source, setting: FetchSetting, name: string): Promise<TakenFile> {
  const { folder, mirror, today } = setting
  const url = mirror === undefined ? source.url : mirrorAddress(source, mirror.address)
  const path = join(folder, `${source.id}.part`)
  const kept = await recall(folder, source.id)
  const known = kept !== undefined && isCurrent(source, url, kept, setting) ? kept : undefined
  const progress = (done: number, of: number | undefined): void =>
    setting.progress(`${name}: ${megabytes(done)}${of === undefined ? '' : ` of ${megabytes(of)}`} MB`)
  setting.progress(`${name}: asking`)
  const fetched = await fetchFile({
    url,
    ...(mirror?.authorization === undefined ? {} : { authorization: mirror.authorization }),
    path,
    known,
    limits: setting.limits,
    signal: setting.signal,
    progress,
  })
  if (isProblem(fetched)) {
    // A partial file goes on the next time, but not where it fills the disk.
    if (fetched.code === 'output-unwritable' || fetched.code === 'too-large') await forgetPartial(path)
    return { taken: [], problems: [{ ...fetched, input: name }] }
  }
  if (fetched.kind === 'same')
    return { taken: source.readers.map((reader) => unchanged(reader, setting)), problems: [] }
  const file = { name: source.file, bytes: await readFile(path) }
  // The room that it takes may be needed for the register itself.
  await forgetPartial(path)
  const date = dayOf(fetched.validators, today)
  const origin = `fetched from ${new URL(url).host} on ${today}`
  const result = await takeFile({ file, date, otherwise: today, origin }, source.readers, setting)
  const missing = source.readers.filter(({ id }) => !result.taken.some((each) => each.reader.id === id))
  if (result.problems.length === 0 && missing.length === 0)
    await rememberFile(source, url, fetched.validators, setting)
  const absent = result.problems.length > 0 ? [] : missing
  return {
    taken: result.taken,
    problems: [
      ...result.problems.map((each) => ({ ...each, input: name })),
      ...absent.map(({ title }) => problem(name, 'update-failed', `${title} is not in the file`, '')),
    ],
  }
}

/** Whether all registers in use came out of the file that is remembered, from the same address. */
function isCurrent(source: Source, url: string, kept: Remembered, { folders }: FetchSetting): boolean {
  const current = source.readers.map(({ id }) => findPlan(folders, id)?.info.sha256)
  return kept.url === url && current.every((sha256) => sha256 === kept.sha256)
}

async function rememberFile(
  source: Source,
  url: string,
  validators: Validators,
  { folder, folders }: FetchSetting,
): Promise<void> {
  const sha256 = findPlan(folders, source.readers[0]!.id)?.info.sha256
  if (sha256 !== undefined) await remember(folder, source.id, { url, sha256, ...validators })
}

/** The day on which the server's file was last changed; today where it does not say, or says a day to come. */
function dayOf({ lastModified }: Validators, today: string): string {
  const time = Date.parse(lastModified ?? '')
  if (Number.isNaN(time)) return today
  const day = new Date(time).toISOString().slice(0, 10)
  return day > today ? today : day
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
