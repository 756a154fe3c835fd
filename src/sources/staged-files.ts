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
    return problem('--staged', 'unreadable', ...refusalOf(error as GitError))
  }
}

type GitError = Error & { readonly code?: string | number; readonly stderr?: string }

/** What git says, in our words where they are known, and what to do about it. */
function refusalOf(error: GitError): [message: string, advice: string] {
  if (error.code === 'ENOENT') return ['git is not installed here', 'install git, or name the files']
  // Outside of a repository its diff is another program, which knows none of these options.
  if (error.code === 129 || /not a git repository/i.test(error.stderr ?? ''))
    return ['this folder lies in no git repository', 'change into one, or name the files']
  const reason = (error.stderr || error.message).split('\n')[0]!
  return [`git cannot say what is staged: ${reason}`, 'see what git status says']
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
