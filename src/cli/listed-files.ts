// The names in a list of files (--files-from), one a line or ended by NUL as `find -print0` writes them.
import { readFile } from 'node:fs/promises'
import { isProblem, type Problem, problem } from '../core/problem.js'
import type { CommandContext } from './command.js'

/** `list` is a file, or `-` for standard input. */
export async function listedFiles(
  list: string | undefined,
  context: CommandContext,
): Promise<readonly string[] | Problem> {
  if (list === undefined) return []
  try {
    const bytes = list === '-' ? await context.readStdin() : await readFile(list)
    if (isProblem(bytes)) return bytes
    const text = new TextDecoder().decode(bytes)
    return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT')
      return problem(list, 'not-found', 'there is no such list of files', 'check the name')
    const reason = error instanceof Error ? error.message : String(error)
    return problem(list, 'unreadable', `the list cannot be read: ${reason}`, 'name a list of files')
  }
}
