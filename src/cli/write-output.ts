// The files of --output and --report: tried before the work starts, each written whole or not at all, pipes and devices written into.
import { constants } from 'node:fs'
import { access, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import { writeWhole } from '../disk/write-whole.js'
import type { CommandResult } from './command.js'

const ADVICE = 'name a file in a folder that exists, can be written to and has room'

/** Why the first of the files that cannot be written cannot, or undefined; leaves nothing behind. */
export async function checkOutputs(paths: readonly string[]): Promise<Problem | undefined> {
  for (const path of paths) {
    const refused = await checkOutput(path)
    if (refused !== undefined) return refused
  }
  return undefined
}

async function checkOutput(path: string): Promise<Problem | undefined> {
  try {
    const there = await stat(path).catch(() => undefined)
    if (there?.isDirectory() === true)
      return problem(path, 'output-unwritable', 'the output is a folder', ADVICE)
    if (there === undefined || there.isFile()) await access(dirname(resolve(path)), constants.W_OK)
    if (there !== undefined) await access(path, constants.W_OK)
    return undefined
  } catch (error) {
    return unwritable(path, error)
  }
}

/**
 * Writes what a command returned: its text into the file of `--output`, if there is one, and its reports. What cannot be
 * written is a problem and keeps nothing else; the text is printed then, so that the work is not lost.
 */
export async function writeFiles(result: CommandResult, output: string | undefined): Promise<CommandResult> {
  const refused = output === undefined ? undefined : await writeReport(output, result.text)
  const text = output === undefined || refused !== undefined ? result.text : ''
  const failed = refused === undefined ? [] : [refused]
  for (const file of result.files ?? []) {
    const problem = await writeReport(file.path, file.text)
    if (problem !== undefined) failed.push(problem)
  }
  if (failed.length === 0) return { ...result, text }
  return { ...result, text, problems: [...result.problems, ...failed], exitCode: 2 }
}

/**
 * Writes beside the file and renames: a reader sees the old content or the new, never a part. What is no file, such as
 * `/dev/null` or a pipe, must stay what it is, and is written into.
 */
async function writeReport(path: string, text: string | Iterable<string>): Promise<Problem | undefined> {
  try {
    const there = await stat(path).catch(() => undefined)
    if (there === undefined || there.isFile()) await writeWhole(path, text)
    else await writeFile(path, text)
    return undefined
  } catch (error) {
    return unwritable(path, error)
  }
}

function unwritable(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message.replace(/^E[A-Z]+: /, '') : String(error)
  return problem(path, 'output-unwritable', `the output cannot be written: ${reason}`, ADVICE)
}
