// Says which of the files that a list names are left out: by our own ignore files, --exclude and --include.
import { basename, dirname, relative, resolve } from 'node:path'
import type { Problem } from '../core/problem.js'
import type { SourceWish } from './found-sources.js'
import { ignoreRulesIn, isWithin, topOf } from './ignore-files.js'
import { decideBy, type PathRules, pathRules } from './path-rules.js'

/**
 * The rules for files that are named one by one, from the working directory on. What .gitignore names was put on the list
 * all the same, and is meant; so is a list of what is staged.
 */
export class ListedRules {
  /** Patterns that are not taken, and ignore files that cannot be read; complete once every file was asked for. */
  readonly problems: Problem[]
  private readonly exclude: PathRules
  private readonly include: PathRules
  private readonly includesAll: boolean
  private readonly read = new Map<string, Promise<readonly PathRules[]>>()

  constructor({ exclude, include }: Pick<SourceWish, 'exclude' | 'include'>) {
    this.exclude = pathRules(exclude, '', '--exclude')
    this.include = pathRules(include, '', '--include')
    this.includesAll = include.length === 0
    this.problems = this.exclude.problems.concat(this.include.problems)
  }

  /** As what a file is passed over; undefined where it is read. */
  async passedOverAs(path: string): Promise<'ignored' | 'not included' | undefined> {
    if (/^(?:-$|[a-z][\w+.-]+:\/\/)/i.test(path)) return undefined
    const full = resolve(path)
    const name = isWithin(resolve(), full) ? below(resolve(), full) : basename(full)
    if (!this.includesAll && this.include.decide(name) !== true) return 'not included'
    const rules = await this.ownRules(full)
    return decideBy([...rules, { decide: () => this.exclude.decide(name), problems: [] }], name)
      ? 'ignored'
      : undefined
  }

  /** Those of the folders above a file, up to the root of its repository, else to the working directory. */
  private async ownRules(full: string): Promise<readonly PathRules[]> {
    const folder = dirname(full)
    const top = (await topOf(folder)) ?? (isWithin(resolve(), folder) ? resolve() : folder)
    let found: PathRules[] = []
    for (let at = folder; ; at = dirname(at)) {
      const here = await this.rulesIn(at)
      const name = below(at, full)
      found = here.map((each): PathRules => ({ ...each, decide: () => each.decide(name) })).concat(found)
      if (at === top) return found
    }
  }

  private rulesIn(folder: string): Promise<readonly PathRules[]> {
    const known = this.read.get(folder)
    if (known !== undefined) return known
    const read = ignoreRulesIn(folder, '', folder, { git: false }).then((rules) => {
      for (const each of rules.flatMap(({ problems }) => problems)) this.problems.push(each)
      return rules
    })
    this.read.set(folder, read)
    return read
  }
}

function below(folder: string, path: string): string {
  return relative(folder, path).split(/[\\/]/).join('/')
}
