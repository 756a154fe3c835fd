// Takes written figures apart: digits, masks over digits, and letters that are drawn like digits.
import { DIGIT_VALUE, LETTER_SYMBOL, SIGN, SIGN_KIND } from '../../letters/fold.js'

/** Digits written without a break that can still be dialled (E.164 has 15, a prefix before it up to 5). */
const LONGEST_DIGITS = 20

/** A sign that can stand inside figures without a break. */
export function isAlphanumeric(code: number): boolean {
  const kind = SIGN_KIND[code]
  if (kind === SIGN.DIGIT) return true
  // Letters of scripts without number words touch figures without being part of them: 03です.
  if (kind === SIGN.LETTER) return LETTER_SYMBOL[code]! > 0 && LETTER_SYMBOL[code]! < 63
  return kind === SIGN.IGNORED || code === 0x2a || code === 0x2588
}

/** Digits or a mask in a row. */
export interface DigitPart {
  start: number
  end: number
  digits: string
  mask: boolean
}

/** Letters that are drawn like a digit. Source: Unicode confusables, the Latin, Greek and Cyrillic ones of 0 and 1. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  Ο: '0',
  ο: '0',
  l: '1',
  I: '1',
  І: '1',
  i: '1',
  З: '3',
  з: '3',
}

/** Letters that stand for an open digit: the Latin x, and the Cyrillic one that is drawn the same. */
const COVERS: ReadonlySet<string> = new Set(['x', 'X', 'х', 'Х'])

/** Digits, masks and look-alikes by stretch; undefined where other letters make it a code. */
export function splitDigits(text: string, start: number, end: number): DigitPart[] | undefined {
  const parts: DigitPart[] = []
  let real = 0
  let fake = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = SIGN_KIND[code]
    if (kind === SIGN.IGNORED) continue
    const sign = text[at]!
    const like = LOOK_ALIKE[sign]
    const mask = COVERS.has(sign) || kind === SIGN.MASK
    if (kind !== SIGN.DIGIT && !mask && like === undefined) return undefined
    const value = mask ? '*' : kind === SIGN.DIGIT ? String(DIGIT_VALUE[code]) : like!
    if (kind === SIGN.DIGIT) real++
    if (like !== undefined) fake++
    const part = parts.at(-1)
    if (part !== undefined && part.mask === mask) {
      part.digits += value
      part.end = at + 1
    } else parts.push({ start: at, end: at + 1, digits: value, mask })
  }
  // ol44, lo2: letters that begin a word.
  if (/^[^\d\W]{2}/.test(text.slice(start, start + 2))) return undefined
  if (parts.length > 3 || parts[0]?.mask || fake > real + 1) return undefined
  return parts.some((part) => part.digits.length > LONGEST_DIGITS) ? undefined : parts
}

/** Digits of the mathematical alphabets, two units each, from `at` on; '' where there are too many. Source: Unicode, U+1D7CE to U+1D7FF. */
export function mathDigits(text: string, at: number): { digits: string; end: number } | undefined {
  let end = at
  let digits = ''
  while (text.charCodeAt(end) === 0xd835) {
    const low = text.charCodeAt(end + 1)
    if (!(low >= 0xdfce && low <= 0xdfff)) break
    if (digits.length <= LONGEST_DIGITS) digits += (low - 0xdfce) % 10
    end += 2
  }
  if (end === at) return undefined
  return { digits: digits.length > LONGEST_DIGITS ? '' : digits, end }
}
