// Which paths a list of patterns means, by the rules of .gitignore; the only file that knows the package `ignore`.
import ignore, { type Ignore } from 'ignore'
import { type Problem, problem } from '../core/problem.js'

/** Stars in one part of a path beyond which comparing it with a long name can take minutes. */
const MOST_STARS = 3

/** Patterns that hold below a folder. */
export interface PathRules {
  /** `true` where the last pattern that fits takes the path, `false` where it gives it back (`!`), else undefined. */
  decide(path: string): boolean | undefined
  /** Patterns that are not taken. */
  readonly problems: readonly Problem[]
}

/** `base` is the folder, `''` or ending with `/`, from which paths with `/` are counted; `input` is where the patterns stand. */
export function pathRules(patterns: readonly string[], base: string, input: string): PathRules {
  const slow = patterns.flatMap((pattern, at) => (isSlow(pattern) ? [at] : []))
  const rules: Ignore = ignore().add(patterns.filter((_, at) => !slow.includes(at)))
  return {
    decide(path) {
      if (!path.startsWith(base) || path.length === base.length) return undefined
      const { ignored, unignored } = rules.test(path.slice(base.length))
      return ignored ? true : unignored ? false : undefined
    },
    problems: slow.map((at) =>
      problem(
        patterns.length === 1 ? input : `${input}, pattern ${at + 1}`,
        'bad-pattern',
        `more than ${MOST_STARS} stars between two slashes are not compared`,
        'write it with fewer stars',
      ),
    ),
  }
}

function isSlow(pattern: string): boolean {
  const most = MOST_STARS
  return pattern.split('/').some((part) => part !== '**' && part.replace(/[^*]/g, '').length > most)
}

/** What the rules say together, the last one first: deeper folders and the user's own word come last. */
export function decideBy(rules: readonly PathRules[], path: string): boolean {
  for (let at = rules.length - 1; at >= 0; at--) {
    const decided = rules[at]!.decide(path)
    if (decided !== undefined) return decided
  }
  return false
}
