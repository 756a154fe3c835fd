// Tells signs that cover digits (** ██ .. ?? __ -- --) from punctuation.
import { SIGN, SIGN_KIND } from '../../text/fold.js'

/** What stands before the signs. */
interface Before {
  /** A digit or another mask, with nothing but a separator between. */
  readonly behind: boolean
  /** A blank among what lies between. */
  readonly spaced: boolean
  /** It is another mask. */
  readonly struck: boolean
}

const UNDERSCORE = 0x5f

/** End of the stretch of one repeated sign that begins at `at`. */
export function repeatedUntil(text: string, at: number): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  while (text.charCodeAt(end) === code) end++
  return end
}

/** Pairs or single strokes with blanks between: -- --, _ _ _ _. One alone is a dash. */
const STROKES = /^(?:--(?: --)+|([‐‑‒–—―−])\1(?: \1\1)+|([-‐‑‒–—―−_])(?: \2){2,})(?![\p{L}\p{N}-])/u
/** Units in which the row of strokes has to end. */
const LONGEST_ROW = 24

/** Whether the stretch of one repeated sign stands for open digits; one sign alone only right behind a number. */
export function isMask(text: string, start: number, end: number, before: Before): boolean {
  const { behind, spaced, struck } = before
  const code = text.charCodeAt(start)
  const kind = SIGN_KIND[code]
  const count = end - start
  if (kind === SIGN.HYPHEN || (code === UNDERSCORE && count < 2)) {
    if (!behind || !spaced || count > 2) return false
    // Behind the first of a row the others follow.
    return (
      (struck && text.charCodeAt(start - 2) === code) || STROKES.test(text.slice(start, start + LONGEST_ROW))
    )
  }
  if (kind === SIGN.MASK) return count > 1 || behind || touchesDigit(text, start, end)
  if (kind === SIGN.DOT) return behind && (spaced || count === 4) && count % 2 === 0 && !isWordSign(text, end)
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
