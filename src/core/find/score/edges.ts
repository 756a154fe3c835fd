// What touches a stretch: money, sums, addresses and codes that it is a part of.
import type { Situation } from './situation.js'

const ADDRESS = /:\/\/|www\.|@|[=&]#|_#(?!_)/
// A comma with a whole number on its other side stands in a list.
const CODE =
  /[A-Za-z]\d*[-/.]#|#-?[A-Za-z]{2}|#\.[a-z]+[.-]|\d[.:]#|#[:.]\d|(?<!\d{6}|\d[-.]\d{3})\d,#|#,(?!\d{7}|\d{2,5}[-.]\d{2,})\d/

/** Signs that stand right at the edges, over at most one blank. */
function edges(s: Situation): string {
  return `${s.text.slice(Math.max(0, s.start - 3), s.start)}#${s.text.slice(s.end, s.end + 4)}`
}

/** Money in front, or behind with no figure after it; signs of sums and degrees; <…> around it are brackets. */
const AMOUNT_EDGE =
  /[\p{Sc}≈^]\s?#|(?<!\p{L})= ?#|#\s?(?:\p{Sc}(?! ?\d)|[%‰°′″≈^]|=(?![\dA-F]{2}|<|$))|(?<![=-])[<>] ?#(?!>)|(?<!<)# ?[<>](?!=)/u

/** Between two cells, words or fields. */
const CELL = /[\s|+]/

/**
 * The unbroken stretch of signs around it, where it is part of an address or a code. A plus begins a number whatever
 * touches it, and a word stuck to the last of its groups is none of it.
 */
function chunk(s: Situation): string {
  let from = s.start
  let to = s.end
  const plus = s.path.digits.startsWith('+')
  const stuck = s.groups.length > 1 && /^(?:\p{L}{3}|-\p{Lu}\p{Ll}{2})/u.test(s.text.slice(s.end, s.end + 4))
  while (!plus && from > 0 && s.start - from < 80 && !CELL.test(s.text[from - 1]!)) from--
  while (!stuck && to < s.text.length && to - s.end < 40 && !CELL.test(s.text[to]!)) to++
  return `${s.text.slice(from, s.start)}#${s.text.slice(s.end, to)}`
}

/** Money, a sum, percent or degrees at its edge. */
export function isMoneyOrSum(s: Situation): boolean {
  return AMOUNT_EDGE.test(edges(s))
}

/** Part of a link, an e-mail address, a domain, or a code with letters, dots or commas. */
export function isPartOfAddress(s: Situation): boolean {
  const signs = chunk(s)
  return ADDRESS.test(signs) || CODE.test(signs)
}
