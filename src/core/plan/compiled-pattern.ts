// Regular expressions of the metadata's patterns, each compiled when it is first asked for, and once.

const whole = new Map<string, RegExp>()
const begins = new Map<string, RegExp>()

/** What a pattern over digits matches from its first digit to its last. */
export function wholeLike(pattern: string): RegExp {
  let compiled = whole.get(pattern)
  if (compiled === undefined) {
    compiled = new RegExp(`^(?:${pattern})$`)
    whole.set(pattern, compiled)
  }
  return compiled
}

/** What begins as a pattern over digits says. */
export function beginLike(pattern: string): RegExp {
  let compiled = begins.get(pattern)
  if (compiled === undefined) {
    compiled = new RegExp(`^(?:${pattern})`)
    begins.set(pattern, compiled)
  }
  return compiled
}
