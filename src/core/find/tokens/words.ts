// Reads words: number words, letters that are dialled on the keypad, the x of a mask; all others end a number.

import { LETTER_SYMBOL, SIGN, SIGN_KIND } from '../../letters/fold.js'
import { keypadDigits } from '../../plan/keypad.js'
import { readFigures } from './figures.js'
import { mayBeDialled } from './keypad.js'
import { readOtherScript } from './other-scripts.js'
import type { TokenPen } from './token-pen.js'
import { GAP_BREAK } from './token.js'
import { matchFused, matchWord, type WordMatch } from './word-match.js'

/** What letters outside the Latin and Cyrillic alphabets are compared as. */
const OTHER_LETTER = 63

/** Digits of a number with nothing left open. */
const WHOLE = 10

/** Reads the word at the pen's place. */
export function readWord(pen: TokenPen): void {
  const { text } = pen
  const start = pen.at
  if (LETTER_SYMBOL[text.charCodeAt(start)] === 0) {
    readOtherScript(pen)
    return
  }
  const stutter =
    pen.tokens.at(-1)?.kind === 'word' && (pen.gap & GAP_BREAK) === 0 ? stutterEnd(text, start) : start
  if (stutter > start) {
    pen.gap |= 1 << SIGN.HYPHEN
    pen.at = stutter
    return
  }
  const match = matchWord(text, start)
  const next = SIGN_KIND[text.charCodeAt(match.end)]
  const symbol = LETTER_SYMBOL[text.charCodeAt(start)]!
  if (next === SIGN.DIGIT && symbol < OTHER_LETTER) {
    readFigures(pen, start)
    return
  }
  if (match.onlyX && isMaskOfX(pen, start, match.end)) {
    pen.emit('mask', start, match.end, '*'.repeat(Math.min(match.end - start, 12)))
    return
  }
  if (keypadLetters(pen, start, match)) return
  if (match.entry !== undefined && !pen.isIdle(match.entry)) {
    pen.emit('word', start, match.end, '', match.entry)
    return
  }
  if (match.mayFuse && fusedWords(pen, start, match.end)) return
  pen.gap |= 1 << SIGN.LETTER
  pen.at = match.end
}

/** The letter that a word begins with, sung once more before it: five-f-five. */
const STUTTER = /(\p{L})-(?=\1\p{L})/iuy

/** End of such a letter; `start` where there is none. */
function stutterEnd(text: string, start: number): number {
  if (SIGN_KIND[text.charCodeAt(start + 1)] !== SIGN.HYPHEN) return start
  STUTTER.lastIndex = start
  return STUTTER.test(text) ? STUTTER.lastIndex : start
}

/** xx and xxxx cover digits; one x only inside a number, and kisses behind a whole one do not. */
function isMaskOfX(pen: TokenPen, start: number, end: number): boolean {
  if (pen.passed(SIGN.SPACE) && pen.near() && pen.figuresBehind() >= WHOLE) return false
  return end - start > 1 || (pen.afterNumber() && !/^ ?\d/.test(pen.text.slice(end, end + 2)))
}

/** A vanity word right behind digits or other keypad letters: 1-800-FLOWERS, 900-MIX-A-LOT, 0800 REVERSE. */
function keypadLetters(pen: TokenPen, start: number, match: WordMatch): boolean {
  const before = pen.tokens.at(-1)
  if (before === undefined || (before.kind !== 'digits' && before.kind !== 'letters') || !pen.near())
    return false
  const written = pen.text.slice(start, match.end)
  const joint = pen.text.slice(before.end, start)
  if (!mayBeDialled(written, joint, before, pen.tokens.at(-2))) return false
  // 371 - 401) WILL: a bracket that opened somewhere else. 7-ELEVEN: a number in words is no word for the keypad.
  if (joint.startsWith(')') && (before.gap & (1 << SIGN.OPEN)) === 0) return false
  if (
    before.digits.length === 1 &&
    before.digits !== '1' &&
    match.entry !== undefined &&
    match.entry.numeric.length > 0
  )
    return false
  // One letter stands between hyphens (MIX-A-LOT), not at the end of a code (12345678-Z).
  if (written.length === 1 && SIGN_KIND[pen.text.charCodeAt(match.end)] !== SIGN.HYPHEN) return false
  pen.emit('letters', start, match.end, keypadDigits(written), match.entry)
  return true
}

function fusedWords(pen: TokenPen, start: number, end: number): boolean {
  const parts = matchFused(pen.text, start, end)
  if (parts === undefined) return false
  for (const [index, part] of parts.entries())
    pen.emit('word', part.start, part.end, '', part.entry, index > 0)
  return true
}
