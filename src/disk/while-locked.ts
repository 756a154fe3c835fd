// One update of a source at a time, over processes; the only file that knows proper-lockfile.
import { join } from 'node:path'
import { lock } from 'proper-lockfile'

/** Milliseconds after which a lock that nobody renews is that of a process that was killed. */
const STALE = 5_000

/** Milliseconds between two attempts to get the lock. */
const PAUSE = 250

/** Milliseconds that other processes may take before this one gives up. */
const WAIT = 300_000

/**
 * Runs `work` while no other process works on the same source; waits for one that does. Undefined where the wait was too
 * long. Even if the lock were lost (a computer that slept), files are swapped whole: the last one wins.
 */
export async function whileLocked<T>(
  folder: string,
  source: string,
  waiting: () => void,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const options = { realpath: false, stale: STALE, onCompromised: () => {} }
  let release: (() => Promise<void>) | undefined
  for (let waited = 0; release === undefined; waited += PAUSE) {
    try {
      release = await lock(join(folder, source), options)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error
      if (waited >= WAIT) return undefined
      waiting()
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
  try {
    return await work()
  } finally {
    // Lost already, and then it is another process's to release.
    await release().catch(() => {})
  }
}
