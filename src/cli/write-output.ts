// The file of --output: tried before the work starts, written whole or not at all.
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import { writeWhole } from '../write-whole.js'

const ADVICE = 'name a file in a folder that exists and can be written to'

/** The reason why the file cannot be written, or undefined; leaves nothing behind. */
export async function checkOutput(path: string): Promise<Problem | undefined> {
  try {
    const there = await stat(path).catch(() => undefined)
    if (there?.isDirectory() === true)
      return problem(path, 'output-unwritable', 'the output is a folder', ADVICE)
    await access(dirname(resolve(path)), constants.W_OK)
    if (there !== undefined) await access(path, constants.W_OK)
    return undefined
  } catch (error) {
    return unwritable(path, error)
  }
}

/** Writes beside the file and renames: a reader sees the old content or the new, never a part. */
export async function writeOutput(path: string, text: string): Promise<Problem | undefined> {
  try {
    await writeWhole(path, text)
    return undefined
  } catch (error) {
    return unwritable(path, error)
  }
}

function unwritable(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message.replace(/^E[A-Z]+: /, '') : String(error)
  return problem(path, 'output-unwritable', `the output cannot be written: ${reason}`, ADVICE)
}
