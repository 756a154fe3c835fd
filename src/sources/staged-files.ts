// The files that a commit would take: their names and, of texts, what is staged and not what lies in the folder.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Problem, problem } from '../core/problem.js'
import { LARGEST_TEXT } from '../core/text/gather-bytes.js'

const run = promisify(execFile)

/** Paths from the current folder on: added, copied, changed or renamed. */
export async function stagedFiles(): Promise<readonly string[] | Problem> {
  const args = ['diff', '--cached', '--name-only', '--relative', '--diff-filter=ACMR', '-z']
  try {
    const { stdout } = await run('git', args, { maxBuffer: LARGEST_TEXT })
    return stdout.split('\0').filter((name) => name !== '')
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr || error).split('\n')[0]!
    return problem(
      '--staged',
      'unreadable',
      `git cannot say what is staged: ${reason}`,
      'run it in a repository',
    )
  }
}

/** The staged content of a file. */
export async function stagedBytes(path: string): Promise<Uint8Array | Problem> {
  try {
    const { stdout } = await run('git', ['show', `:./${path}`], {
      encoding: 'buffer',
      maxBuffer: LARGEST_TEXT,
    })
    return stdout
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    return problem(path, 'unreadable', `git cannot give what is staged: ${reason}`, 'scan the file itself')
  }
}
