// The signs of a number in its written form, without the markup that may stand between them, and hiding some of them.

import { HIDDEN_SIGN } from '../finding.js'
import { DIGIT_VALUE } from '../letters/fold.js'

/** One sign that a reader takes for part of a number. */
interface Sign {
  readonly start: number
  readonly end: number
  /** The digit, `*` for an open one, a letter as it is. */
  readonly value: string
}

/**
 * What stands in a written form: tags, word stamps, the number and times of a cue, time stamps of lyrics, entities, and
 * single signs. `<` opens a tag only before what a tag can begin with: `06 39 98 <12 34>` has none.
 */
const PIECE =
  /<\/?[a-z!][^<>]*>|<(?:\d+:)?\d+:\d\d(?:\.\d+)?>|(?:^|\n)[ \t]*(?:\d+[ \t]*\r?\n)?(?:\d+:)?\d+:\d+[,.]\d+[ \t]*-->[^\n]*|\[\d{1,3}:\d\d(?:[.:]\d{1,3})?\]|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);|[\p{L}\p{N}]|[*█▇■•_]/giu

/** In order. */
export function signsOf(written: string): Sign[] {
  return [...written.matchAll(PIECE)].flatMap(([piece], at, all) => {
    const start = all[at]!.index
    const sign = piece.startsWith('&') ? entitySign(piece) : piece
    if ([...sign].length !== 1) return []
    return [{ start, end: start + piece.length, value: readSign(sign) }]
  })
}

/** The letter or digit that a numeric entity stands for; others are separators. */
function entitySign(entity: string): string {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity)
  if (number === null) return ''
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
  const sign = code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return /^[\p{L}\p{N}]$/u.test(sign) ? sign : ''
}

function readSign(sign: string): string {
  if (/^[*█▇■•_]$/u.test(sign)) return '*'
  const digit = DIGIT_VALUE[sign.codePointAt(0)!] ?? -1
  return digit < 0 ? sign : String(digit)
}

/** The text with `•` for the signs that are picked; open ones stay as they are. */
export function hideSigns(written: string, picked: readonly Sign[]): string {
  let text = written
  for (const { start, end, value } of [...picked].sort((a, b) => b.start - a.start))
    if (value !== '*') text = text.slice(0, start) + HIDDEN_SIGN + text.slice(end)
  return text
}
