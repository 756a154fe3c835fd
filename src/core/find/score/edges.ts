// What touches a stretch: money, sums, addresses and codes that it is a part of.

import { isTold } from '../words/told.js'
import type { Situation } from './situation.js'

const ADDRESS = /:\/\/|www\.|@|[=&]#|_#(?!_)/
// A comma with a whole number on its other side stands in a list.
const CODE =
  /[A-Za-z]\d*[-/.]#|#-?[A-Za-z]{2}|#\.[a-z]+[.-]|\d[.:]#|#[:.]\d|(?<!\d{6}|\d[-.]\d{3})\d,#|#,(?!\d{7}|\d{2,5}[-.]\d{2,})\d/

/** Signs that stand right at the edges, over at most one blank. */
function edges(s: Situation): string {
  return `${s.text.slice(Math.max(0, s.start - 3), s.start)}#${s.text.slice(s.end, s.end + 4)}`
}

/** Money in front, or behind with no figure after it; signs of sums and degrees; <…> around it are brackets, and so is what an address or a tag opens behind it, or a tag closes before it. */
const AMOUNT_EDGE =
  /[\p{Sc}≈^]\s?#|(?<!\p{L})= ?#|#\s?(?:\p{Sc}(?! ?\d)|[%‰°′″≈^]|=(?![\dA-F]{2}|<|$))|(?<![=-])(?:<|(?<![\w"'/])>) ?#(?!>)|(?<!<)# ?(?:<(?![=/\p{L}])|>(?!=))/u

/** Digits of a number with its trunk prefix that is whole though nothing parts it. */
const FEWEST_UNBROKEN = 10

/** A kiss, a letter or a word of two behind it: 0157Go. */
const SMALL_WORD = /^(?:\p{Lu}?\p{Ll}|\p{Ll}{2}|x{2,3})(?![\p{L}\d])/u

/** Between two cells, words or fields. */
const CELL = /[\s|+]/

/**
 * The unbroken stretch of signs around it, where it is part of an address or a code. A plus begins a number whatever
 * touches it, and a word stuck to the end of a whole one is none of it.
 */
function chunk(s: Situation): string {
  let from = s.start
  let to = s.end
  const plus = s.path.digits.startsWith('+')
  const whole = s.groups.length > 1 || (s.path.digits.startsWith('0') && s.known >= FEWEST_UNBROKEN)
  const behind = isTold(s.before) ? /^(?:-?\p{L}{3}|\p{Lu}\p{Ll})/u : /^(?:\p{L}{3}|-\p{Lu}\p{Ll}{2})/u
  const next = s.text.slice(s.end, s.end + 4)
  const stuck =
    whole && (behind.test(next) || (s.valid && s.known >= FEWEST_UNBROKEN && SMALL_WORD.test(next)))
  while (!plus && from > 0 && s.start - from < 80 && !CELL.test(s.text[from - 1]!)) from--
  while (!stuck && to < s.text.length && to - s.end < 40 && !CELL.test(s.text[to]!)) to++
  return `${s.text.slice(from, s.start)}#${s.text.slice(s.end, to)}`
}

/** Money, a sum, percent or degrees at its edge. */
export function isMoneyOrSum(s: Situation): boolean {
  // No sum is a figure with a zero before it: call now = 0….
  return AMOUNT_EDGE.test(s.path.digits.startsWith('0') ? edges(s).replace(/= ?#/, '#') : edges(s))
}

/** Part of a link, an e-mail address, a domain, or a code with letters, dots or commas. */
export function isPartOfAddress(s: Situation): boolean {
  const signs = chunk(s)
  // Call-0147, tel/0147: the word before it tells to dial it, and is no part of a code.
  return ADDRESS.test(signs) || CODE.test(isTold(s.before) ? signs.replace(/\p{L}[-/.]#/u, '#') : signs)
}
