// What speakers take back: "four six two, no wait, four six one" is four six one; "hang on" between two groups is nothing.

import { SIGN } from '../../letters/fold.js'
import { inSomeLanguage, wordsIn } from '../../read/vocabulary.js'
import { FEWEST_DIGITS, mostDigits } from './runs.js'
import { GAP_BREAK, type Token } from './token.js'

/** UTF-16 units between two groups in which a speaker corrects himself. */
const LONGEST = 40
/** Tokens of the group that is taken back. */
const MOST_TAKEN_BACK = 6

/** The tokens without those that were taken back, and without the gap that words of hesitation leave. */
export function withoutTakenBack(tokens: readonly Token[], text: string): readonly Token[] {
  let kept: Token[] | undefined
  /** The last token that stands for digits; behind it fillers of some language may be the speaker's own words. */
  let last = -1
  for (const [at, token] of tokens.entries()) {
    kept?.push(token)
    // Turkish on begins no number and is one all the same.
    if (token.kind === 'word' && token.entry!.numeric.length === 0 && token.entry!.mostDigits === 0) continue
    const said = last >= 0 && isApart(tokens, last, at) ? saidBetween(text, tokens[last]!, token) : undefined
    if (said !== undefined) {
      kept ??= tokens.slice(0, at + 1)
      const between = kept.splice(kept.length - (at - last))
      const group = said === 'taken back' ? lengthOfGroup(kept, tokens, at) : 0
      // A number that is taken back whole was said all the same, and may be dialled.
      if (mostDigits(kept.slice(kept.length - group)) < FEWEST_DIGITS) {
        kept.length -= group
        kept.push({ ...token, gap: 1 << SIGN.COMMA, distance: 1, newlines: 0, fused: false })
      } else kept.push(...between)
    }
    last = at
  }
  return kept ?? tokens
}

/** The word with which a speaker takes back what is left out between two tokens that follow one another here; undefined for nothing. */
export function takenBackBetween(text: string, before: Token, token: Token): string | undefined {
  if (token.start - before.end === token.distance) return undefined
  return wordsIn(text.slice(before.end, token.start)).find(({ folded }) =>
    inSomeLanguage('takeBacks', folded),
  )?.folded
}

/** Words stand between two tokens: of no language's numbers, or such as other languages fill a number with. */
function isApart(tokens: readonly Token[], last: number, at: number): boolean {
  return at - last > 1 || (tokens[at]!.gap & GAP_BREAK) !== 0
}

/** What nothing but a speaker's own words between two tokens says of the first. */
function saidBetween(text: string, before: Token, token: Token): 'taken back' | 'nothing' | undefined {
  if (token.start - before.end > LONGEST || before.kind === 'plus' || token.kind === 'plus') return undefined
  const between = text.slice(before.end, token.start)
  // A speaker pauses: "no" without a pause is a word of the sentence.
  if (!/^\s?[,.…—–-]/.test(between)) return undefined
  const words = wordsIn(between)
  if (words.length === 0) return undefined
  let takenBack = false
  for (const { folded } of words) {
    const back = inSomeLanguage('takeBacks', folded)
    if (!back && !inSomeLanguage('hesitations', folded)) return undefined
    takenBack ||= back
  }
  return takenBack ? 'taken back' : 'nothing'
}

/** Tokens in which a number that is said again from its beginning begins the same. */
const SAME_BEGINNING = 3
/** Tokens of a number said digit by digit. */
const LONGEST_NUMBER = 15

/** Tokens before a place back to where what is said from it on was begun before; 0 where it was not. */
function lengthOfWhole(kept: readonly Token[], tokens: readonly Token[], at: number): number {
  for (let back = Math.min(kept.length, LONGEST_NUMBER); back >= SAME_BEGINNING; back--) {
    const begin = kept.slice(kept.length - back, kept.length - back + SAME_BEGINNING)
    if (begin.every((token, step) => tokens[at + step] !== undefined && isSame(token, tokens[at + step]!)))
      return back
  }
  return 0
}

/** Tokens before a place that the group from it on replaces: back to where it was begun, to a pause, or to the word that it begins with. */
function lengthOfGroup(kept: readonly Token[], tokens: readonly Token[], at: number): number {
  const whole = lengthOfWhole(kept, tokens, at)
  if (mostDigits(kept.slice(kept.length - whole)) >= FEWEST_DIGITS) return whole
  let size = 1
  while (at + size < tokens.length && !isBorder(tokens[at + size]!)) size++
  let last = 0
  while (last < Math.min(kept.length, MOST_TAKEN_BACK)) {
    last++
    if (isBorder(kept[kept.length - last]!)) break
  }
  if (last === size) return last
  // Said again from the same word on, with no pause that says where.
  for (let again = Math.min(size, kept.length); again > 0; again--)
    if (isSame(kept[kept.length - again]!, tokens[at]!)) return again
  return last
}

/** A pause, or something else, stands before a token. */
function isBorder({ gap }: Token): boolean {
  const pause = (1 << SIGN.COMMA) | (1 << SIGN.NEWLINE) | (1 << SIGN.DOT)
  const dash = (1 << SIGN.HYPHEN) | (1 << SIGN.SPACE)
  return (gap & (pause | GAP_BREAK)) !== 0 || (gap & dash) === dash
}

function isSame(one: Token, other: Token): boolean {
  return one.kind === other.kind && one.digits === other.digits && one.entry === other.entry
}
