// The files that say what below a folder is not to be read: .gitignore inside a repository, and our own.
import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
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

/** Rules of the files above a folder; paths are asked from the folder on. */
export interface RulesAbove {
  readonly rules: readonly PathRules[]
  /** Whether the folder lies in a repository. */
  readonly inRepository: boolean
}

/**
 * The files above a folder that was named: up to the root of the repository that it lies in, else our own up to the working
 * directory, where that lies above it.
 */
export async function rulesAbove(folder: string, wish: IgnoreFiles): Promise<RulesAbove> {
  const start = resolve(folder)
  const top = await topOf(start)
  const inRepository = top !== undefined
  const last = top ?? (isWithin(resolve(), start) ? resolve() : start)
  let rules: readonly PathRules[] = []
  for (let at = start; at !== last;) {
    at = dirname(at)
    const down = `${relative(at, start).split(/[\\/]/).join('/')}/`
    const here = await ignoreRulesIn(at, '', at, { git: wish.git && inRepository })
    // A folder that was named although the rules leave it out is meant.
    const asked = here.filter((each) => each.decide(down) !== true)
    rules = asked
      .map((each): PathRules => ({ ...each, decide: (path) => each.decide(down + path) }))
      .concat(rules)
  }
  return { rules, inRepository }
}

/** The root of the repository that a folder lies in; undefined where it lies in none. */
export async function topOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await stat(join(at, '.git')).catch(() => undefined)) !== undefined) return at
    if (dirname(at) === at) return undefined
  }
}

/** Whether a path lies in a folder or is that folder. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(/^\.\.(?:[\\/]|$)/.test(way) || isAbsolute(way))
}
