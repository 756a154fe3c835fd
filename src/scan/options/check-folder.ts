// Tries a folder that clips will be written to, before anything is listened to.
import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Problem, problem } from '../../core/problem.js'

/**
 * Node.js makes folders with their parents by itself, but tries without end where a file system says that the parent is
 * not there although it is (/proc).
 */
async function makeFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined)
  if (there !== undefined) return
  const parent = dirname(resolve(folder))
  if (parent !== resolve(folder)) await makeFolder(parent)
  await mkdir(folder)
}

/** Makes the folder and something in it, which is taken away again; the problem where that cannot be done. */
export async function checkFolder(folder: string): Promise<readonly Problem[]> {
  try {
    await makeFolder(folder)
    await rmdir(await mkdtemp(join(folder, '.trial-')))
    return []
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    const message = `clips cannot be written to the folder (${reason})`
    return [problem(folder, 'output-unwritable', message, 'name a folder that can be made and written to')]
  }
}
