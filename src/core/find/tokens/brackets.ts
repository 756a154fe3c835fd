// What short brackets hold: a bleep or a mask, which are digits, a stage direction, which numbers may go across, or a remark, which they may not.

import { SIGN, SIGN_KIND } from '../../letters/fold.js'
import type { LexiconEntry } from '../../read/lexicon.js'
import type { Token } from './token.js'
import { matchWord } from './word-match.js'

export type Bracket =
  | { readonly kind: 'mask'; readonly end: number; readonly digits: string }
  | { readonly kind: 'bleep'; readonly end: number; readonly entry: LexiconEntry }
  | { readonly kind: 'direction'; readonly end: number }

/** Longest bracket that is looked into, in units. */
const LONGEST = 48
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** [bleep] is a bleep, (****) a mask, [chorus] and (laughs) stage directions; undefined for anything with digits or number words in it. */
export function readBracket(text: string, at: number): Bracket | undefined {
  const close = CLOSING[text[at]!]
  if (close === undefined) return undefined
  const window = text.slice(at + 1, at + LONGEST)
  const length = window.indexOf(close)
  if (length < 1 || window.slice(0, length).includes('\n')) return undefined
  const inside = window.slice(0, length)
  const end = at + length + 2
  if (/^[*•█xX_]+$/.test(inside))
    return { kind: 'mask', end, digits: '*'.repeat(Math.min(inside.length, 12)) }
  const words = numberWordIn(inside)
  if (words === 'number') return isEcho(text, at, inside) ? { kind: 'direction', end } : undefined
  return words === undefined ? { kind: 'direction', end } : { kind: 'bleep', end, entry: words }
}

/** Letters of a stretch, to compare what is sung with what was sung before it. */
const lettersOf = (text: string): string =>
  text
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Backing vocals: (oh oh oh), (two, two) in a line of its own, one word again and again; nine-oh-one (nine-oh-one!), what was sung right before. */
function isEcho(text: string, at: number, inside: string): boolean {
  const sung = lettersOf(inside)
  const before = ` ${lettersOf(text.slice(Math.max(0, at - LONGEST), at))}`
  if (!/\d/.test(inside) && sung.includes(' ') && before.endsWith(` ${sung}`)) return true
  const alone = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, at - LONGEST), at))
  return alone && /^(\p{L}+)(?:[\s,.!…-]+\1)+[\s.!…]*$/iu.test(inside)
}

/** A bleep word, `number` where digits or other number words stand there, or undefined. */
function numberWordIn(inside: string): LexiconEntry | 'number' | undefined {
  let bleep: LexiconEntry | undefined
  for (let at = 0; at < inside.length;) {
    const kind = SIGN_KIND[inside.charCodeAt(at)]
    if (kind === SIGN.DIGIT) return 'number'
    if (kind !== SIGN.LETTER) {
      at++
      continue
    }
    const { entry, end } = matchWord(inside, at)
    if (entry?.senses.some((sense) => sense?.sense === 'bleep')) bleep = entry
    else if (entry !== undefined && entry.numeric.length > 0) return 'number'
    at = end
  }
  return bleep
}

/** 34 (en), 45 (en): one word in brackets of its own, beside figures, is a remark on them. */
export function isRemark(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.kind === 'word' ? at : at - 1
  const figures = tokens[word === at ? at - 1 : at]!
  const isOpened = (tokens[word]!.gap & (1 << SIGN.OPEN)) !== 0
  const isClosed = ((tokens[word + 1]?.gap ?? 0) & (1 << SIGN.CLOSE)) !== 0
  return isOpened && isClosed && figures.kind === 'digits' && figures.digits.length > 1
}
