// Says in words why the system refused a file.
import { basename } from 'node:path'
import { type Problem, problem } from '../core/problem.js'

/** The problem that an error of node:fs stands for. */
export function fileProblem(input: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOENT' && input.includes('\ufffd'))
    return problem(
      input,
      'unreadable',
      'its name is not valid UTF-8, so it cannot be named',
      'name the folder it lies in',
    )
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return problem(input, 'not-found', 'there is no such file or folder', 'check the name')
  if (code === 'EACCES' || code === 'EPERM')
    return problem(input, 'unreadable', 'reading it is not permitted', 'change its permissions or copy it')
  if (code === 'ELOOP')
    return problem(input, 'unreadable', 'the links lead in a circle', 'name the file itself')
  const text = error instanceof Error ? error.message : String(error)
  return problem(input, 'unreadable', `it cannot be read: ${text}`, 'copy it to a local disk and try again')
}

/** The problem of a file whose extension no row of the table of kinds has. */
export function unknownKind(input: string): Problem {
  const pattern = `*${/\.[^.]*$/.exec(basename(input))?.[0] ?? basename(input)}`
  const advice = `save it as text, PDF or sound, or leave it out with --exclude "${pattern}"`
  return problem(input, 'unknown-kind', 'this kind of file is not read', advice)
}
