// Reads signs: borders, masks, brackets, the plus of a country code.
import { SIGN, SIGN_KIND } from '../../letters/fold.js'
import { readBracket } from './brackets.js'
import { mathDigits } from './digit-parts.js'
import { encodedSeparator } from './links.js'
import { isJoiningStroke, isMask, repeatedUntil } from './masks.js'
import { emphasisClose, starCodeEnd } from './set-aside.js'
import type { TokenPen } from './token-pen.js'
import { GAP_CELL } from './token.js'

/** Signs that cover digits when they are repeated. */
const MAY_MASK: ReadonlySet<number> = new Set([SIGN.MASK, SIGN.DOT, SIGN.HYPHEN])
/** | ; and \\ end a cell, a field, a command. */
const BORDERS: ReadonlySet<number> = new Set([0x7c, 0x3b, 0x5c, 0xff5c, 0xff1b])
/** ! ? ¡ ¿ end a sentence; … · ♪ may stand between the groups of a number. */
const ENDS: ReadonlySet<number> = new Set([0x21, 0x3f, 0xa1, 0xbf])

/** Reads the sign at the pen's place. */
export function readSign(pen: TokenPen, code: number, kind: number): void {
  if (kind === SIGN.NEWLINE) {
    if (code !== 13 || pen.text.charCodeAt(pen.at + 1) !== 10) pen.newlines++
  } else if (kind === SIGN.PLUS) {
    if (plus(pen)) return
  } else if (MAY_MASK.has(kind) || code === 0x3f || code === 0x23) {
    if (mask(pen, code)) return
  } else if (kind === SIGN.SQUARE || kind === SIGN.OPEN) {
    if (areaBracket(pen) || bracket(pen)) return
  } else if (kind === SIGN.HARD && (mathematical(pen) || encoded(pen))) return
  pen.gap |= gapOf(code, kind)
  pen.at++
}

/** What a sign that is no token is between two of them. */
function gapOf(code: number, kind: number): number {
  if (BORDERS.has(code) || kind === SIGN.SQUARE || kind === SIGN.PLUS) return GAP_CELL
  if (kind === SIGN.BORDER && !ENDS.has(code)) return 1 << SIGN.COMMA
  return kind === SIGN.IGNORED ? 0 : 1 << kind
}

/** Figures that touch a plus are a number that ends there, or are added. */
const FEWEST_BEFORE_PLUS = 7

/** The plus of a country code: figures of any script behind it. */
function plus(pen: TokenPen): boolean {
  if (/\d/.test(pen.text[pen.at - 1] ?? '') && pen.figuresBehind() < FEWEST_BEFORE_PLUS) return false
  if (!/^[ (\u200e\u200f]{0,2}(?:\p{Nd}|O)/u.test(pen.text.slice(pen.at + 1, pen.at + 5))) return false
  pen.emit('plus', pen.at, pen.at + 1, '')
  return true
}

/** A separator of an address's number, right behind its plus sign or its digits. */
function encoded(pen: TokenPen): boolean {
  const kind = encodedSeparator(pen.text, pen.at)
  if (kind === undefined || !pen.near()) return false
  pen.gap |= 1 << kind
  pen.at += 3
  return true
}

/** Digits of the mathematical alphabets. */
function mathematical(pen: TokenPen): boolean {
  const math = mathDigits(pen.text, pen.at)
  if (math === undefined) return false
  if (math.digits === '') pen.skip(math.end)
  else pen.emit('digits', pen.at, math.end, math.digits)
  return true
}

/** A mask, or a stretch of punctuation that only looks like one. */
function mask(pen: TokenPen, code: number): boolean {
  if (isJoiningStroke(pen.text, pen.at)) {
    pen.gap |= 1 << SIGN.HYPHEN
    pen.at++
    return true
  }
  const end = repeatedUntil(pen.text, pen.at)
  const service = starCodeEnd(pen.text, pen.at)
  const close = emphasisClose(pen.text, pen.at, end)
  if (service !== undefined || close !== undefined || pen.at === pen.closing) {
    pen.closing = close ?? -1
    pen.skip(close === undefined ? (service ?? end) : end)
    return true
  }
  const spaced = pen.passed(SIGN.SPACE)
  const hyphened = pen.passed(SIGN.HYPHEN)
  const struck = pen.tokens.at(-1)?.kind === 'mask'
  if (isMask(pen.text, pen.at, end, { behind: pen.afterNumber(), spaced, hyphened, struck })) {
    pen.emit('mask', pen.at, end, '*'.repeat(end - pen.at))
    return true
  }
  const kind = SIGN_KIND[code]!
  // Signs on letters, lines of them, and the dots of a range belong to no number.
  if (kind === SIGN.MASK) pen.gap |= 1
  if (end - pen.at === 1) return false
  pen.gap |= kind === SIGN.HARD ? 1 : 1 << kind
  pen.at = end
  return true
}

/** [212] 555 …: square brackets, or curly ones, around an area code with more of a number behind it. */
const AREA_OPENS = /^[[{]0?\d{2,5}[\]}][ -]?\d/
const AREA_CLOSES = /[[{]0?\d{2,5}$/

/** A bracket that stands around an area code as a round one does. */
function areaBracket(pen: TokenPen): boolean {
  const { text, at } = pen
  const opens = AREA_OPENS.test(text.slice(at, at + 10))
  const from = text.slice(Math.max(0, at - 7), at)
  const closes = /[\]}]/.test(text[at]!) && AREA_CLOSES.test(from) && /^.[ -]?\d/.test(text.slice(at, at + 3))
  if (!opens && !closes) return false
  pen.gap |= 1 << (opens ? SIGN.OPEN : SIGN.CLOSE)
  pen.at++
  return true
}

/** What stands in brackets: a bleep, a mask, or a stage direction to go across. */
function bracket(pen: TokenPen): boolean {
  const bracket = readBracket(pen.text, pen.at)
  if (bracket === undefined) return false
  if (bracket.kind === 'direction') {
    pen.gap |= 1 << SIGN.SQUARE
    pen.at = bracket.end
  } else if (bracket.kind === 'mask') pen.emit('mask', pen.at, bracket.end, bracket.digits)
  else pen.emit('word', pen.at, bracket.end, '', bracket.entry)
  return true
}
