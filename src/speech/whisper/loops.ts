// A decoder that is stuck says the same tokens again and again: finds that, and where it began.

/** Longest pattern that is looked for, in tokens. */
const LONGEST_PATTERN = 24
/** A pattern this often in a row is a loop; a chorus or a count-in seldom is in one window. */
const FEWEST_TURNS = 6
/** A loop is at least this many tokens long, so that "no no no no no no" stays. */
const SHORTEST_LOOP = 30
/** Turns that are kept of a loop: that a word was said again is likely true. */
const KEPT_TURNS = 2

/** A text of so many tokens with fewer different pairs than this share of them says nothing. */
const LONG_TEXT = 100
const FEWEST_PAIRS = 0.4

/** True for a long text that turns in a circle without a strict pattern. */
export function isMonotonous(tokens: readonly number[]): boolean {
  if (tokens.length < LONG_TEXT) return false
  const pairs = new Set(tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`))
  return pairs.size < tokens.length * FEWEST_PAIRS
}

/** Number of tokens to keep if the tokens end in a loop, else undefined. */
export function loopStart(tokens: readonly number[]): number | undefined {
  for (let length = 1; length <= LONGEST_PATTERN; length++) {
    let same = 0
    for (let at = tokens.length - 1; at >= length && tokens[at] === tokens[at - length]; at--) same++
    const looping = same + length
    if (looping >= Math.max(SHORTEST_LOOP, FEWEST_TURNS * length))
      return tokens.length - looping + KEPT_TURNS * length
  }
  return undefined
}
