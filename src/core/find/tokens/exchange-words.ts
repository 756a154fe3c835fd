// Puts an exchange name in front of the number words that it is said with: KLondike five two three six eight.
import { SIGN } from '../../letters/fold.js'
import { exchangeBeforeWords } from './keypad.js'
import { mostDigits } from './runs.js'
import type { Token } from './token.js'

/** Digits behind an exchange name of which two letters are dialled, and most words that say them. */
const DIGITS_BEHIND = 5
const MOST_WORDS = 7

/** The tokens of a stretch, with the name before them where it begins with words that are short of one. */
export function withExchange(text: string, tokens: readonly Token[]): readonly Token[] {
  const first = tokens[0]!
  if (first.kind !== 'word' || tokens.length > MOST_WORDS || mostDigits(tokens) < DIGITS_BEHIND) return tokens
  const name = exchangeBeforeWords(text, first.start)
  if (name === undefined) return tokens
  const exchange: Token = { ...first, ...name, kind: 'exchange', entry: undefined, fused: false }
  return [exchange, { ...first, gap: 1 << SIGN.SPACE, newlines: 0, distance: 1 }, ...tokens.slice(1)]
}
