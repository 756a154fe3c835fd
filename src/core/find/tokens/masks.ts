// Tells signs that cover digits (** ██ .. ?? __) from punctuation.
import { SIGN, SIGN_KIND } from '../../text/fold.js'

/** What stands before the signs. */
interface Before {
  /** A digit or another mask, with nothing but a separator between. */
  readonly behind: boolean
  /** A blank among what lies between. */
  readonly spaced: boolean
}

const UNDERSCORE = 0x5f

/** End of the stretch of one repeated sign that begins at `at`. */
export function repeatedUntil(text: string, at: number): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  while (text.charCodeAt(end) === code) end++
  return end
}

/** Whether the stretch of one repeated sign stands for open digits; one sign alone only right behind a number. */
export function isMask(text: string, start: number, end: number, { behind, spaced }: Before): boolean {
  const code = text.charCodeAt(start)
  const kind = SIGN_KIND[code]
  const count = end - start
  if (kind === SIGN.MASK) {
    if (code === UNDERSCORE && count < 2) return false
    return count > 1 || behind || touchesDigit(text, start, end)
  }
  if (kind === SIGN.DOT) return behind && spaced && count % 2 === 0 && !isWordSign(text, end)
  return behind && count >= 2
}

function isWordSign(text: string, at: number): boolean {
  const kind = SIGN_KIND[text.charCodeAt(at)]
  return kind === SIGN.LETTER || kind === SIGN.DOT
}

function touchesDigit(text: string, start: number, end: number): boolean {
  return (
    SIGN_KIND[text.charCodeAt(start - 1)] === SIGN.DIGIT || SIGN_KIND[text.charCodeAt(end)] === SIGN.DIGIT
  )
}
