// Says when something below a folder is new or changed and has been written to its end; the only file that knows chokidar.
import { basename, resolve } from 'node:path'
import { watch } from 'chokidar'
import { isIgnored } from './walk-folder.js'

/** Milliseconds for which the size of a file has to stay the same until it counts as complete. */
export const STABLE_SIZE = 2000

/** A folder or a file that is watched. */
export interface WatchedFolder {
  close(): Promise<void>
}

/** Resolves when changes are noticed from now on. `failed` is told why some may go unnoticed: too many folders for the system. */
export async function watchFolder(
  path: string,
  changed: () => void,
  failed: (why: string) => void,
): Promise<WatchedFolder> {
  const root = resolve(path)
  const watcher = watch(root, {
    ignoreInitial: true,
    // Links are looked at whenever the whole folder is.
    followSymlinks: false,
    ignored: (each) => resolve(each) !== root && isIgnored(basename(each)),
    awaitWriteFinish: { stabilityThreshold: STABLE_SIZE, pollInterval: 200 },
  })
  watcher.on('add', changed).on('change', changed)
  watcher.on('error', (error) => failed(error instanceof Error ? error.message : String(error)))
  const ready = new Promise<void>((done) => {
    watcher.once('ready', done)
    watcher.once('error', () => done())
  })
  await ready
  return watcher
}
