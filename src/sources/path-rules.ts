// Which paths a list of patterns means, by the rules of .gitignore; the only file that knows the package `ignore`.
import ignore, { type Ignore } from 'ignore'
import { type Problem, problem } from '../core/problem.js'

/** Stars in one part of a path beyond which comparing it with a long name can take minutes. */
const MOST_STARS = 3
/** Patterns from which they are looked up by a name in them: each is compared with each path otherwise, 3 µs. */
const MANY_PATTERNS = 1000
/** Choices of patterns that are kept for paths with the same names. */
const MOST_KEPT = 100

/** Patterns that hold below a folder. */
export interface PathRules {
  /** `true` where the last pattern that fits takes the path, `false` where it gives it back (`!`), else undefined. */
  decide(path: string): boolean | undefined
  /** Patterns that are not taken. */
  readonly problems: readonly Problem[]
}

/** `base` is the folder, `''` or ending with `/`, from which paths with `/` are counted; `input` is where the patterns stand. */
export function pathRules(patterns: readonly string[], base: string, input: string): PathRules {
  const rules = rulesFor(patterns.filter((pattern) => !isSlow(pattern)))
  return {
    decide(path) {
      if (!path.startsWith(base) || path.length === base.length) return undefined
      const below = path.slice(base.length)
      const { ignored, unignored } = rules(below).test(below)
      return ignored ? true : unignored ? false : undefined
    },
    problems: [...patterns.entries()]
      .filter(([, pattern]) => isSlow(pattern))
      .map(([at]) =>
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

/** The patterns that may fit a path: of many those without a plain name, and those one of whose names the path has. */
function rulesFor(patterns: readonly string[]): (path: string) => Ignore {
  if (patterns.length < MANY_PATTERNS) {
    const all = ignore().add(patterns)
    return () => all
  }
  const byName = new Map<string, number[]>()
  const general: number[] = []
  for (const [at, pattern] of patterns.entries()) {
    const name = nameIn(pattern)
    const those = name === undefined ? general : byName.get(name)
    if (those === undefined) byName.set(name!, [at])
    else those.push(at)
  }
  const kept = new Map<string, Ignore>()
  return (path) => {
    const names = [...new Set(path.toLowerCase().split('/'))].filter((name) => byName.has(name)).sort()
    const key = names.join('/')
    const known = kept.get(key)
    if (known !== undefined) return known
    const fitting = general.concat(names.flatMap((name) => byName.get(name)!)).sort((a, b) => a - b)
    const rules = ignore().add(fitting.map((at) => patterns[at]!))
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, rules)
    return rules
  }
}

/** A name that every path has that the pattern fits, in lower case, as case does not count; undefined where it has only wildcards. */
function nameIn(pattern: string): string | undefined {
  const plain = pattern.replace(/^!/, '').trimEnd()
  if (!/^[ -~]+$/.test(plain) || /^#|\\/.test(plain)) return undefined
  return plain
    .split('/')
    .findLast((part) => part !== '' && !/[*?[\]]/.test(part))
    ?.toLowerCase()
}

/** What the rules say together, the last one first: deeper folders and the user's own word come last. */
export function decideBy(rules: readonly PathRules[], path: string): boolean {
  for (let at = rules.length - 1; at >= 0; at--) {
    const decided = rules[at]!.decide(path)
    if (decided !== undefined) return decided
  }
  return false
}
