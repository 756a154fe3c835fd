// Tells a dash between two numbers from one inside a number: behind it the groups come again.
import { GAP_BREAK, type Token } from './token.js'

/** Groups of figures in front, of a local number at most, that are compared with those behind. */
const MOST_GROUPS_AGAIN = 5
/** Digits of a local number. */
const FEWEST_AGAIN = 6

/** 581 43 19 – 581 43 20: behind a dash as many digits stand in the same groups again, and nothing goes on. */
export function isGroupedAgain(tokens: readonly Token[], at: number): boolean {
  const sizes: number[] = []
  for (let next = at; next < tokens.length && sizes.length <= MOST_GROUPS_AGAIN; next++) {
    const { kind, digits, gap, distance } = tokens[next]!
    if (next > at && ((gap & GAP_BREAK) !== 0 || distance !== 1)) break
    if (kind !== 'digits') return false
    sizes.push(digits.length)
  }
  const digits = sizes.reduce((sum, size) => sum + size, 0)
  if (digits < FEWEST_AGAIN || sizes.length > MOST_GROUPS_AGAIN) return false
  return sizes.every((size, index) => {
    const token = tokens[at - sizes.length + index]
    return token?.kind === 'digits' && token.digits.length === size && (index === 0 || token.distance === 1)
  })
}
