// What a watcher knows of one input: which numbers it has told of and what failed; a file that several watchers share.
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { userFolders } from '../../disk/user-folders.js'
import { whileLocked } from '../../disk/while-locked.js'
import { writeWhole } from '../../disk/write-whole.js'

/** In the platform's folder for state; it need not exist. */
export const WATCH_FOLDER: string = join(userFolders.state, 'watch')

/** Numbers of one input that are remembered; those that were met the longest ago are forgotten first. */
const MOST_NUMBERS = 100_000
/** Hexadecimal digits of a key. As in a baseline, each stands for several of all the numbers that there are. */
const DIGITS = 8

/** By keys, never by numbers. */
export interface WatchState {
  /** How often each number was there at most at once, in the order in which they were met last. */
  readonly seen: ReadonlyMap<string, number>
  /** Problems that were named and are there still. */
  readonly failing: ReadonlySet<string>
}

/** A key of what is said in order. */
export function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, DIGITS)
}

const NOTHING_KNOWN: WatchState = { seen: new Map(), failing: new Set() }

/**
 * Hands what is known of an input to `work` and keeps what that gives back, whole or not at all, while no other watcher
 * does; what `work` gives back as undefined is not kept. Undefined where another one holds it for minutes. Rejects with the error of node:fs where nothing can be written.
 */
export async function whileKnown<T>(
  input: string,
  work: (known: WatchState, damaged: boolean) => Promise<{ readonly state?: WatchState; readonly result: T }>,
): Promise<T | undefined> {
  await mkdir(WATCH_FOLDER, { recursive: true, mode: 0o700 })
  const name = createHash('sha256').update(input).digest('hex').slice(0, 32)
  const path = join(WATCH_FOLDER, `${name}.json`)
  return whileLocked(
    WATCH_FOLDER,
    name,
    () => {},
    async () => {
      const known = await readState(path)
      const { state, result } = await work(known ?? NOTHING_KNOWN, known === undefined)
      if (state !== undefined) {
        await writeWhole(path, `${JSON.stringify(documentOf(state))}\n`)
        await chmod(path, 0o600)
      }
      return result
    },
  )
}

/** Undefined where the file is damaged. */
async function readState(path: string): Promise<WatchState | undefined> {
  try {
    const document: unknown = JSON.parse(await readFile(path, 'utf8'))
    const { version, seen, failing } = (document ?? {}) as Record<string, unknown>
    if (version !== 1 || typeof seen !== 'object' || seen === null || !Array.isArray(failing))
      return undefined
    const counts = Object.entries(seen).filter((entry): entry is [string, number] =>
      Number.isInteger(entry[1]),
    )
    return { seen: new Map(counts), failing: new Set(failing.map(String)) }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? NOTHING_KNOWN : undefined
  }
}

/** Keys are not read as numbers by JSON's objects, which would change their order. */
function documentOf({ seen, failing }: WatchState): object {
  const kept = [...seen].slice(-MOST_NUMBERS)
  return { version: 1, seen: Object.fromEntries(kept), failing: [...failing] }
}
