// Reads words in letters other than Latin and Cyrillic: looked up whole, or as a row of digits where no blanks part words.

import { foldWord, isInWord, LETTER_SYMBOL, SIGN, SIGN_KIND } from '../../letters/fold.js'
import { languagesWith, UNSPACED } from '../../read/language-kinds.js'
import { common, type LanguageSet, meet, NO_LANGUAGES } from '../../read/language-set.js'
import { LANGUAGES } from '../../read/languages/all.js'
import { type LexiconEntry, lexicon } from '../../read/lexicon.js'
import { beginsUnspaced, endsUnspaced } from '../../read/unspaced-words.js'
import { FEWEST_DIGITS } from './runs.js'
import type { TokenPen } from './token-pen.js'

/** Reads what begins at the pen's place, a letter of another script. */
export function readOtherScript(pen: TokenPen): void {
  if (isUnspaced(pen.text.charCodeAt(pen.at))) readRow(pen)
  else readWholeWord(pen)
}

/** First and last letters of the scripts without blanks between words: Thai; Kana and Han; Hangul. */
const UNSPACED_LETTERS = [
  [0x0e01, 0x0e4e],
  [0x3007, 0x9fff],
  [0xac00, 0xd7a3],
] as const

function isUnspaced(code: number): boolean {
  return (
    SIGN_KIND[code] === SIGN.LETTER && UNSPACED_LETTERS.some(([first, last]) => code >= first && code <= last)
  )
}

/** Longest word that is looked up, its points included. */
const LONGEST_WORD = 24

/** Words that join and are written as one with the next, with the languages in which they do. */
const ATTACHED: ReadonlyMap<string, LanguageSet> = new Map(
  LANGUAGES.flatMap(({ attachedJoiner }) =>
    attachedJoiner === undefined
      ? []
      : [[attachedJoiner, languagesWith((each) => each.attachedJoiner === attachedJoiner)]],
  ),
)

function readWholeWord(pen: TokenPen): void {
  const { text, at: start } = pen
  let end = start + 1
  while (isInWord(text.charCodeAt(end)) && !(LETTER_SYMBOL[text.charCodeAt(end)]! > 0)) end++
  const written = end - start > LONGEST_WORD ? '' : foldWord(text.slice(start, end))
  const { others } = lexicon()
  const entry = others.get(written)
  if (entry !== undefined && !pen.isIdle(entry)) {
    pen.emit('word', start, end, '', entry)
    return
  }
  const joiner = others.get(written[0] ?? '')
  const joined = others.get(written.slice(1))
  const languages = ATTACHED.get(written[0] ?? '') ?? NO_LANGUAGES
  if (joiner !== undefined && joined !== undefined && meet(languages, joined.numeric)) {
    const fused = !pen.isIdle(joiner)
    if (fused) pen.emit('word', start, start + 1, '', joiner)
    pen.emit('word', start + 1, end, '', joined, fused)
    return
  }
  pen.gap |= 1 << SIGN.LETTER
  pen.at = end
}

/** A digit in a row, or what may stand between two of them. */
interface InRow {
  readonly start: number
  readonly end: number
  readonly entry: LexiconEntry
}

/** The words of languages without blanks by their first letter, the longest first. */
let byFirst: ReadonlyMap<number, readonly LexiconEntry[]> | undefined

function wordsByFirst(): NonNullable<typeof byFirst> {
  if (byFirst !== undefined) return byFirst
  const found = new Map<number, LexiconEntry[]>()
  for (const entry of lexicon().others.values()) {
    const first = entry.word.charCodeAt(0)
    if (meet(entry.languages, UNSPACED)) found.set(first, [...(found.get(first) ?? []), entry])
  }
  for (const entries of found.values()) entries.sort((a, b) => b.word.length - a.word.length)
  byFirst = found
  return byFirst
}

/**
 * Digits stand in thousands of words of such languages (一起, 三月), so that fewer than the digits of a number, with
 * nothing but blanks, commas, hyphens and line ends between, are not read, but for the few behind a verb that dials.
 */
function readRow(pen: TokenPen): void {
  const { text, at: start } = pen
  let at = start
  while (isUnspaced(text.charCodeAt(at))) {
    const row = rowAt(text, at)
    const digits = row.filter(({ entry }) => entry.numeric.length > 0).length
    // 一九九九年: a year, an amount, and not what is dialled.
    const enough = digits >= (isOrderedRow(text, at) ? FEWEST_OF_ORDERED : FEWEST_DIGITS)
    if (enough && !beginsUnspaced('unitsAfter', text, row.at(-1)!.end)) {
      if (at > start) pen.gap |= 1 << SIGN.LETTER
      emitRow(pen, row)
      return
    }
    at = row.at(-1)?.end ?? at + 1
  }
  pen.gap |= 1 << SIGN.LETTER
  pen.at = at
}

/** Digits of a short code in such a row: 打幺幺零. */
const FEWEST_OF_ORDERED = 3

/** A verb that dials, or who is called, stands right before it. */
function isOrderedRow(text: string, start: number): boolean {
  return endsUnspaced('dialVerbs', text, start) || endsUnspaced('helpWords', text, start)
}

/** The digits in a row from a place on, of languages that have all of them. */
function rowAt(text: string, from: number): InRow[] {
  const words = wordsByFirst()
  const row: InRow[] = []
  let languages = UNSPACED
  for (let at = from; ;) {
    const entry = words
      .get(text.charCodeAt(at))
      ?.find((each) => meet(each.languages, languages) && text.startsWith(each.word, at))
    if (entry === undefined || (row.length === 0 && entry.numeric.length === 0)) break
    row.push({ start: at, end: at + entry.word.length, entry })
    languages = common(languages, entry.languages)
    at = behindSeparators(text, at + entry.word.length)
  }
  while (row.at(-1)?.entry.numeric.length === 0) row.pop()
  return withoutParticles(text, row)
}

/** First character. */
const HAN = 0x4e00

/** 五六七八に電話: a digit in other letters than its neighbour, with letters on its other side, is of the words around it. */
function withoutParticles(text: string, row: readonly InRow[]): InRow[] {
  const isOdd = (one: InRow | undefined, beside: InRow | undefined, outside: number): boolean =>
    one !== undefined &&
    beside !== undefined &&
    isUnspaced(text.charCodeAt(outside)) &&
    text.charCodeAt(one.start) >= HAN !== text.charCodeAt(beside.start) >= HAN
  const kept = [...row]
  while (isOdd(kept.at(-1), kept.at(-2), kept.at(-1)?.end ?? 0)) kept.pop()
  while (isOdd(kept[0], kept[1], (kept[0]?.start ?? 0) - 1)) kept.shift()
  return kept
}

/** Signs between two digits of a row. */
const MOST_SEPARATORS = 3
const SEPARATORS: readonly number[] = [SIGN.SPACE, SIGN.NEWLINE, SIGN.COMMA, SIGN.HYPHEN]

function behindSeparators(text: string, from: number): number {
  let at = from
  while (at - from < MOST_SEPARATORS && SEPARATORS.includes(SIGN_KIND[text.charCodeAt(at)]!)) at++
  return at
}

/** A row is one written word, but that its last digit may belong to a word that follows: Korean 이 in 팔이야. */
function emitRow(pen: TokenPen, row: readonly InRow[]): void {
  const last = row.at(-1)!
  const goesOn = isUnspaced(pen.text.charCodeAt(last.end))
  for (const [index, { start, end, entry }] of row.entries()) {
    const before = row[index - 1]
    for (let at = before?.end ?? start; at < start; at++) {
      const kind = SIGN_KIND[pen.text.charCodeAt(at)]!
      pen.gap |= 1 << kind
      if (kind === SIGN.NEWLINE) pen.newlines++
    }
    const fused = before !== undefined && before.end === start && !(goesOn && index === row.length - 1)
    pen.emit('word', start, end, '', entry, fused)
  }
}
