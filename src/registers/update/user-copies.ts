// The user's own copies of registers: swapped in whole, with the one before kept for comparison, and taken away again.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RegisterInfo } from '../../core/plan/register.js'
import { writeWhole } from '../../disk/write-whole.js'
import { readHeader } from '../compact-form.js'
import type { CompactRegister } from '../read-register.js'
import type { Validators } from './partial-file.js'

/** What is remembered of a fetched file, so that the next time only a change is asked for. */
export interface Remembered extends Validators {
  /** Of the registers that came out of it, by id: only while they are in use is "unchanged" an answer. */
  readonly sha256: string
  readonly url: string
}

/** Makes the folder; rejects with the error of node:fs. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
}

/**
 * Puts a register in the place of the one in use. `origin` says where it came from. What was in use is first kept as
 * `ID.before`; at every moment the old or the new register lies there whole.
 */
export async function swapRegister(
  folder: string,
  register: CompactRegister,
  inUse: string | undefined,
  origin: string,
): Promise<RegisterInfo> {
  const { id } = register.info
  await removeRests(folder, id)
  if (inUse === undefined) await rm(join(folder, `${id}.before`), { force: true })
  else await writeWhole(join(folder, `${id}.before`), await readFile(inUse))
  await writeWhole(join(folder, `${id}.plan`), withOrigin(register.bytes, origin))
  return { ...register.info, origin }
}

/** The compact file with its origin in the first line. */
function withOrigin(bytes: Uint8Array, origin: string): Uint8Array {
  const header = readHeader(bytes)
  if (header === undefined) throw new TypeError('a register without a header cannot be swapped in')
  const payload = bytes.subarray(bytes.indexOf(10))
  return Buffer.concat([Buffer.from(JSON.stringify({ ...header, origin })), payload])
}

/** Unfinished files of a process that was killed while it wrote: `ID.plan.123456789`. */
async function removeRests(folder: string, id: string): Promise<void> {
  for (const name of await readdir(folder))
    if (
      name.startsWith(`${id}.`) &&
      /^(?:plan|before|fetched\.json|part\.json)\.\d+$/.test(name.slice(id.length + 1))
    )
      await rm(join(folder, name), { force: true })
}

/** What is remembered of a source; undefined where nothing is, or it cannot be read. */
export async function recall(folder: string, source: string): Promise<Remembered | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, `${source}.fetched.json`), 'utf8')) as Remembered
  } catch {
    return undefined
  }
}

/** Remembers a fetched source, after its registers were swapped in: never before, or a lost swap would look current. */
export async function remember(folder: string, source: string, what: Remembered): Promise<void> {
  await writeWhole(join(folder, `${source}.fetched.json`), JSON.stringify(what))
}

/** Takes the copies of some registers away, with all that was kept for them; returns the ids of those that had one. */
export async function removeCopies(folder: string, ids: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [] as string[])
  const removed = new Set<string>()
  // What is remembered goes first: a register that is gone must not look fetched.
  for (const id of ids)
    for (const end of ['.fetched.json', '.part.json', '.part', '.before', '.plan'])
      if (names.includes(id + end)) {
        await rm(join(folder, id + end), { force: true })
        if (end === '.plan') removed.add(id)
      }
  return [...removed]
}
