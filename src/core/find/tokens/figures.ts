// Reads figures: digits with what is written into them or set beside them, and what is no number although it has digits.

import { SIGN } from '../../letters/fold.js'
import { keypadDigits } from '../../plan/keypad.js'
import { callingCodeOf } from '../../plan/numbering-metadata.js'
import { isGluedLabel } from '../../read/telephone-words.js'
import { type DigitPart, isAlphanumeric, splitDigits } from './digit-parts.js'
import { exchangeBefore } from './keypad.js'
import { isEncodedPlus, isWithoutPlus } from './links.js'
import {
  extensionEnd,
  footnoteEnd,
  hoursEnd,
  isHexadecimal,
  isProduct,
  isRaised,
  postalCodeEnd,
  starCodeEnd,
} from './set-aside.js'
import type { TokenPen } from './token-pen.js'
import { codeBehindPrefix, cutTrunk, hasTrunkZero } from './trunk-zero.js'

/** Digits with what is written into them: 39xxxxx, O6, 2l4; everything else with letters is a code. */
export function readFigures(pen: TokenPen, start: number): void {
  const { text } = pen
  if (isEncodedPlus(text, start)) {
    pen.emit('plus', start - 1, start + 2, '')
    return
  }
  let end = start
  const raised = isRaised(text.charCodeAt(start))
  while (
    end !== pen.closing &&
    isAlphanumeric(text.charCodeAt(end)) &&
    isRaised(text.charCodeAt(end)) === raised
  )
    end++
  const written = text.slice(start, Math.min(end, start + 64))
  // Most figures have nothing written into them: only what stands beside them is looked at.
  if (/^\d+$/.test(written)) {
    const aside = besideEnd(pen, start)
    if (aside === undefined) digits(pen, start, end)
    else pen.skip(aside)
    return
  }
  readMixed(pen, start, end, written)
}

/** The same where letters and signs are written into the digits. */
function readMixed(pen: TokenPen, start: number, end: number, written: string): void {
  const { text } = pen
  if (isProduct(written) && pen.afterNumber()) {
    digits(pen, start, start + /^\d+/.exec(written)![0].length)
    return
  }
  const aside = asideEnd(pen, start, end, written)
  if (aside !== undefined) {
    pen.skip(aside)
    return
  }
  const apart = withoutWord(pen, start, end, written)
  if (apart !== undefined) {
    if (apart.start > start) pen.gap |= 1 << SIGN.LETTER
    digits(pen, apart.start, apart.end)
    if (apart.dropped === true) pen.skip(end)
    return
  }
  // (0xx11): the carrier may be any.
  const carrier = /^0[xX]{2}(\d{2})$/.exec(written)
  if (carrier !== null && text[start - 1] === '(' && text[end] === ')') {
    pen.emit('digits', start, end, carrier[1]!)
    return
  }
  const exchange = /^([A-Z]{2})(\d)$/.exec(written)
  if (exchange !== null && /^[- ]\d{4}(?!\d)/.test(text.slice(end, end + 6))) {
    pen.emit('exchange', start, start + 2, keypadDigits(exchange[1]!))
    digits(pen, start + 2, end)
    return
  }
  digits(pen, start, end)
}

/** The figures of letters and figures in a row, where a word or a label touches a number; undefined where it is a code, or none does. */
function withoutWord(
  pen: TokenPen,
  start: number,
  end: number,
  written: string,
): { start: number; end: number; dropped?: true } | undefined {
  const glued = /^([A-Za-zº]+)(\d+)$/.exec(written.normalize('NFKC'))
  if (glued !== null) {
    // F0, T2: one letter and a figure or two are a byte, a fuse, a key.
    const isCode = glued[1]!.length === 1 && glued[2]!.length < FEWEST_BEHIND_LETTER
    const isLabel = !isCode && (isGluedLabel(glued[1]!) || isWholeBehindWord(glued, pen.text, end))
    return isLabel || WHOLE_BEHIND_WORD.test(written) ? { start: start + glued[1]!.length, end } : undefined
  }
  // Tel0121…Fax0121…: a label before a whole number, and the next one stuck to its end.
  const both = WHOLE_BETWEEN_WORDS.exec(written)
  if (both !== null && isGluedLabel(both[1]!)) {
    const first = start + both[1]!.length
    return { start: first, end: first + both[2]!.length }
  }
  // 900123x, 0157Go: what is left is no mask.
  const small = KISSED.exec(written) ?? (pen.afterNumber() ? wholeBeforeSmallWord(pen, written) : null)
  if (small !== null) return { start, end: start + small[1]!.length, dropped: true }
  // 66969 243Fax040: the next label, or a word, is stuck to the last group, or what is dialled after a pause (p45, w45).
  const last = pen.afterNumber() ? /^(\d{2,})(?:\p{L}{3,}|[pw]\d{1,8}$)/u.exec(written) : null
  const whole = last ?? WHOLE_BEFORE_WORD.exec(written)
  return whole === null ? undefined : { start, end: start + whole[1]!.length }
}

const FEWEST_BEHIND_LETTER = 3

/** Help0207946…, 0207946…from: a number with its trunk prefix that a word touches, which no code has in it. */
const WHOLE_BEHIND_WORD = /^\p{L}{2,}\p{Ll}0[1-9]\d{8,9}$/u
const WHOLE_BETWEEN_WORDS = /^([A-Za-zº]+)(0[1-9]\d{8,9})\p{Lu}\p{Ll}+/u
const WHOLE_BEFORE_WORD = /^(0[1-9]\d{8,9})(?:\p{Ll}*[g-z]\p{Ll}*|\p{Lu}\p{Ll}+)/u

/** 07700900123x, 07700900123b: a whole number with its trunk prefix, and a kiss or a letter at its end. */
const KISSED = /^(0[1-9]\d{8,9})\p{Ll}{1,3}$/u
/** The last group of a number, and what is stuck to it: Go, x, b; no capitals alone, which postal codes and articles have. */
const SMALL_WORD = /^(\d{3,})(?:\p{Lu}?\p{Ll}|\p{Ll}{2}|x{1,3})$/u
/** Digits up to there of a whole number: with a trunk prefix or an area code, and with a country code. */
const FEWEST_OF_WHOLE = 10

/** 718 555 0157Go, 07700 900123x: so many digits are a number, and the letters are none of it; 07700 900xxx is masked. */
function wholeBeforeSmallWord(pen: TokenPen, written: string): RegExpExecArray | null {
  const found = SMALL_WORD.exec(written)
  if (found === null) return null
  const abroad = pen.isBehindPlus() ? 1 : 0
  return pen.figuresBehind() + found[1]!.length >= FEWEST_OF_WHOLE + abroad ? found : null
}

/** Groups that follow the first with the same sign between: -555-0147, .20.79.46. */
const MORE_GROUPS = /^([-. ])\d{2,4}(?:\1\d{2,4})+(?![\d\p{L}])/u
/** All that follows an area code with its trunk prefix: 0171/3920061. */
const REST_BEHIND_AREA_CODE = /^[-/. ]\d{5,8}(?![\d\p{L}])/u
/** Letters of a word, and digits of a number, that are told apart where they touch: codes have fewer of both. */
const FEWEST_LETTERS = 3
const FEWEST_OF_GLUED = 9

/** refrain212-555-0147: a word touches the first group of a number that stands there whole. */
function isWholeBehindWord([, word, first]: RegExpExecArray, text: string, end: number): boolean {
  const behind = text.slice(end, end + 24)
  const rest = (
    MORE_GROUPS.exec(behind) ?? (first!.startsWith('0') ? REST_BEHIND_AREA_CODE.exec(behind) : null)
  )?.[0]
  if (rest === undefined || !/\p{Ll}$/u.test(word!) || word!.length < FEWEST_LETTERS) return false
  return first!.length + rest.replace(/\D/g, '').length >= FEWEST_OF_GLUED
}

/** End of figures that are dialled with nothing beside them: a postal code, a footnote mark, 0x1F, 8x10. */
function asideEnd(pen: TokenPen, start: number, end: number, written: string): number | undefined {
  return isHexadecimal(written) || isProduct(written) ? end : besideEnd(pen, start)
}

/** The same of figures alone. */
function besideEnd(pen: TokenPen, start: number): number | undefined {
  return (
    footnoteEnd(pen.text, start) ??
    hoursEnd(pen.text, start) ??
    postalCodeEnd(pen.text, start) ??
    (pen.closing > start ? undefined : starCodeEnd(pen.text, start - 1))
  )
}

/** Emits `text.slice(start, end)`, digits and look-alikes and masks, as tokens; or skips it as a code. */
function digits(pen: TokenPen, start: number, end: number): void {
  const parts = splitDigits(pen.text, start, end)
  if (parts === undefined) {
    pen.gap |= 1 << SIGN.LETTER
    pen.at = end
    return
  }
  const exchange = exchangeBefore(pen.text, start)
  if (exchange !== undefined && (pen.tokens.at(-1)?.end ?? 0) <= exchange.start)
    pen.emit('exchange', exchange.start, exchange.end, exchange.digits)
  if (exchange !== undefined) pen.gap = 1 << SIGN.SPACE
  for (const part of withTrunkApart(pen, parts))
    pen.emit(part.mask ? 'mask' : 'digits', part.start, part.end, part.digits)
  const extension = extensionEnd(pen.text, end)
  if (extension !== undefined) pen.skip(extension)
}

/** +44 020, +44020: behind a country code the 0 for those who call from inside becomes a token of its own. */
function withTrunkApart(pen: TokenPen, parts: readonly DigitPart[]): readonly DigitPart[] {
  const [first, ...others] = parts
  const code = pen.tokens.at(-1)
  if (first === undefined || first.mask) return parts
  if (isWithoutPlus(pen.text, first.start))
    // wa.me/490171…: the link has no plus, and its number begins with the country code.
    return [...cutTrunk(first, callingCodeOf(first.digits) ?? ''), ...others]
  const written = /^00(?=[1-9])/.test(first.digits) ? callingCodeOf(first.digits.slice(2)) : undefined
  if (written !== undefined) return [...cutTrunk(first, `00${written}`), ...others]
  if (!pen.near()) return parts
  if (code?.kind === 'plus') return [...cutTrunk(first, callingCodeOf(first.digits) ?? ''), ...others]
  const calling = codeBehindPrefix(pen.tokens, pen.tokens.length)
  if (calling !== undefined && hasTrunkZero(calling)) return [...cutTrunk(first, ''), ...others]
  return parts
}
