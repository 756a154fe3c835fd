// Tells signs that cover digits (** ██ .. ?? __ -- --) from punctuation.
import { SIGN, SIGN_KIND } from '../../letters/fold.js'

/** What stands before the signs. */
interface Before {
  /** A digit or another mask, with nothing but a separator between. */
  readonly behind: boolean
  /** A blank among what lies between, or a hyphen. */
  readonly spaced: boolean
  readonly hyphened: boolean
  /** It is another mask. */
  readonly struck: boolean
}

const UNDERSCORE = 0x5f
const QUESTION = 0x3f
/** Longer strokes are a line to write on. */
const LONGEST_BLANK = 4
/** More signs than a number has digits are a line. */
const MOST_SIGNS = 10

/** 212-555_0147: one stroke between two groups of digits joins them, as a hyphen does; and 212•555•0147 the same sign twice. */
export function isJoiningStroke(text: string, at: number): boolean {
  const beside = text.slice(Math.max(0, at - 2), at + 3)
  if (!/^\d\d\D\d\d$/.test(beside)) return false
  return (
    text.charCodeAt(at) === UNDERSCORE ||
    BULLETED.test(text.slice(Math.max(0, at - JOINED_REACH), at + JOINED_REACH))
  )
}

/** Groups of digits with one sign between, more than once. */
const BULLETED = /(?<!\d)\d{2,4}([•●∙·])\d{2,4}(?:\1\d{2,4})+(?!\d)/u
const JOINED_REACH = 10

/** End of the stretch of one repeated sign that begins at `at`. */
export function repeatedUntil(text: string, at: number): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  while (text.charCodeAt(end) === code) end++
  return end
}

/** Pairs or single signs with blanks between: -- --, _ _ _ _, * * * *. One alone is a dash, a bullet, times. */
const ROW = /^(?:--(?: --)+|([‐‑‒–—―−])\1(?: \1\1)+|([^\p{L}\p{N}\s.])(?: \2){2,})(?![\p{L}\p{N}-])/u
/** Units in which the row has to end. */
const LONGEST_ROW = 24

/** Whether the stretch of one repeated sign stands for open digits; one sign alone only inside a number. */
export function isMask(text: string, start: number, end: number, before: Before): boolean {
  const { behind, spaced, hyphened } = before
  const code = text.charCodeAt(start)
  const kind = SIGN_KIND[code]
  const count = end - start
  if (count > (code === UNDERSCORE ? LONGEST_BLANK : MOST_SIGNS)) return false
  if (kind === SIGN.HYPHEN) return count <= 2 && spaced && isInRow(text, start, before)
  if (kind === SIGN.MASK) {
    if (coversLetters(text, start, end)) return false
    if (count > 1) return true
    if (text[start] === '×' && isOfDimensions(text, start)) return false
    if (code !== UNDERSCORE && isCovering(text.charCodeAt(start - 1))) return true
    return (!spaced && behind && isCovering(text.charCodeAt(end))) || isInRow(text, start, before)
  }
  // 5# ##: one sign right behind a digit, with a pair behind it.
  if (behind && count === 1 && !spaced && text.slice(start + 1, start + 3) === ` ${text[start]}`) return true
  if (behind && kind === SIGN.DOT && count === 2 && isDotted(text, start)) return true
  if (!behind || count < 2) return isInRow(text, start, before)
  if (kind === SIGN.DOT) return (hyphened ? count === 4 : spaced && count % 2 === 0) && !isWordSign(text, end)
  return code !== QUESTION || !spaced || count % 2 === 0
}

/** 27..-..-06: pairs of dots behind a digit, a hyphen between. */
const DOTTED = /\d-?\.\.(?:-\.\.)+(?![.\p{L}])/u
const DOTTED_REACH = 12

function isDotted(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - DOTTED_REACH), start + DOTTED_REACH)
  const found = DOTTED.exec(near)
  const at = Math.min(start, DOTTED_REACH)
  return found !== null && found.index < at && at < found.index + found[0].length
}

/** 10×13, 10"×13: one figure times another. */
const DIMENSIONS = /(?<![\p{L}\p{Nd}])\p{Nd}{1,3}["″]?×\p{Nd}{1,3}(?![\p{L}\p{Nd}])/gu
const DIMENSIONS_REACH = 24

/** Whether the sign multiplies. */
function isOfDimensions(text: string, start: number): boolean {
  const from = Math.max(0, start - DIMENSIONS_REACH)
  const near = text.slice(from, start + DIMENSIONS_REACH).matchAll(DIMENSIONS)
  return [...near].some(({ index, 0: { length } }) => from + index < start && start < from + index + length)
}

/** One of a row of the same signs with blanks between; behind the first of them the others follow. */
function isInRow(text: string, start: number, { behind, spaced, struck }: Before): boolean {
  if (!behind || !spaced) return false
  if (struck && text.charCodeAt(start - 2) === text.charCodeAt(start)) return true
  return ROW.test(text.slice(start, start + LONGEST_ROW))
}

/** f**k, snake_case: the signs stand between letters or right behind one. */
function coversLetters(text: string, start: number, end: number): boolean {
  const before = SIGN_KIND[text.charCodeAt(start - 1)] === SIGN.LETTER
  return before || (SIGN_KIND[text.charCodeAt(end)] === SIGN.LETTER && !/[xXхХ]/.test(text[end]!))
}

/** A digit, or another sign that covers one. */
function isCovering(code: number): boolean {
  return SIGN_KIND[code] === SIGN.DIGIT || SIGN_KIND[code] === SIGN.MASK
}

function isWordSign(text: string, at: number): boolean {
  const kind = SIGN_KIND[text.charCodeAt(at)]
  return kind === SIGN.LETTER || kind === SIGN.DOT
}
