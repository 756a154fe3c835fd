// The files that say what below a folder is not to be read: .gitignore inside a repository, and our own.
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileProblem } from './file-problem.js'
import { type PathRules, pathRules } from './path-rules.js'

/** In any folder, by the same rules; it has the last word. */
const OWN = '.wrongnumberignore'
const GIT = '.gitignore'

/** Which of the files are asked. */
export interface IgnoreFiles {
  readonly git: boolean
}

/** Those in one folder; `name` is the folder's path from the one that is scanned, `label` how that is called. */
export async function ignoreRulesIn(
  folder: string,
  name: string,
  label: string,
  { git }: IgnoreFiles,
): Promise<readonly PathRules[]> {
  const base = name === '' ? '' : `${name}/`
  const files = git ? [GIT, OWN] : [OWN]
  const read = await Promise.all(
    files.map((file) => rulesOf(join(folder, file), base, `${label}/${base}${file}`)),
  )
  return read.flatMap((rules) => rules ?? [])
}

async function rulesOf(path: string, base: string, input: string): Promise<PathRules | undefined> {
  try {
    return pathRules((await readFile(path, 'utf8')).split(/\r?\n/), base, input)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    return { decide: () => undefined, problems: [fileProblem(input, error)] }
  }
}

/**
 * The rules of .gitignore files above a folder, up to the repository that it lies in; undefined where it lies in none.
 * Paths are asked from the folder on.
 */
export async function rulesAbove(folder: string): Promise<readonly PathRules[] | undefined> {
  const above: PathRules[] = []
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (at !== resolve(folder)) {
      const rules = await rulesOf(join(at, GIT), '', join(at, GIT))
      const down = `${relative(at, resolve(folder)).split(/[\\/]/).join('/')}/`
      // A folder that was named although the rules leave it out is meant.
      if (rules !== undefined && rules.decide(down) !== true)
        above.unshift({ ...rules, decide: (path) => rules.decide(down + path) })
    }
    if ((await stat(join(at, '.git')).catch(() => undefined)) !== undefined) return above
    if (dirname(at) === at) return undefined
  }
}
