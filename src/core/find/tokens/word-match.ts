// Finds the number word that begins at a place of a text: stretched as sung, hyphenated inside, or fused with others.

import { isInWord, LETTER_SYMBOL, SIGN, SIGN_KIND, SYMBOLS } from '../../letters/fold.js'
import { common, type LanguageSet, meet } from '../../read/language-set.js'
import { FUSED_LANGUAGES, type LexiconEntry, lexicon, multiplies } from '../../read/lexicon.js'

export interface WordMatch {
  /** Where the word ends. */
  readonly end: number
  /** The number word that it is. */
  readonly entry?: LexiconEntry
  /** It begins with a number word of a language that writes several as one. */
  readonly mayFuse: boolean
  /** Nothing but the letter x. */
  readonly onlyX: boolean
}

/** A letter is held when it stands there at least so often: siiix. */
export const HELD = 3
/** Longest part before a hyphen inside a word that is sung in syllables: ze-ro, se-ven. */
export const LONGEST_SYLLABLE = 5
/** What the letter x is compared as, and the Cyrillic letter that is drawn the same. */
export const X_SYMBOLS: readonly number[] = [LETTER_SYMBOL[0x78]!, LETTER_SYMBOL[0x445]!]
const LONGEST_FUSED = 60

/** The word that begins at `start`, a letter. */
export function matchWord(text: string, start: number): WordMatch {
  const { next, entries } = lexicon()
  let node = 0
  let dead = false
  let begins = false
  let mayFuse = false
  let last = 0
  let repeats = 0
  let short = false
  let held = false
  let onlyX = true
  let at = start
  for (; ; at++) {
    const code = text.charCodeAt(at)
    const symbol = LETTER_SYMBOL[code]
    if (symbol === undefined || symbol === 0) {
      if (SIGN_KIND[code] === SIGN.IGNORED && at < text.length) continue
      // A letter of another script: its word is passed over whole.
      if (at === start) return { end: wordEnd(text, start + 1), mayFuse, onlyX: false }
      break
    }
    if (!X_SYMBOLS.includes(symbol)) onlyX = false
    if (dead) continue
    repeats = symbol === last ? repeats + 1 : 1
    if (repeats >= HELD) held = true
    if (short && symbol !== last) dead = true
    last = symbol
    const to = next[node * SYMBOLS + symbol]!
    if (to !== 0) {
      node = to
      short = false
      const entry = entries.at(node)
      if (entry !== undefined) {
        begins = true
        mayFuse ||= meet(entry.languages, FUSED_LANGUAGES)
      }
    } else if (repeats > 1) short = repeats < HELD
    else dead = true
    if (dead && !begins && !onlyX) {
      at = wordEnd(text, at + 1)
      break
    }
  }
  const entry = dead || short ? undefined : entries.at(node)
  if (entry === undefined && held) {
    const collapsed = matchCollapsed(text.slice(start, at))
    if (collapsed !== undefined) return { end: at, entry: collapsed, mayFuse, onlyX }
  }
  if (dead || short) return { end: at, mayFuse, onlyX }
  if (entry !== undefined) return { end: at, entry, mayFuse, onlyX }
  return at - start <= LONGEST_SYLLABLE && (isHyphen(text, at) || isApostrophe(text, at))
    ? acrossHyphens(text, at, node, mayFuse, onlyX)
    : { end: at, mayFuse, onlyX }
}

/** The number word that is left when every held letter is written once, or twice. */
function matchCollapsed(word: string): LexiconEntry | undefined {
  const { next, entries } = lexicon()
  for (const written of [1, 2]) {
    let node = 0
    let last = 0
    let repeats = 0
    for (let at = 0; at < word.length; at++) {
      const symbol = LETTER_SYMBOL[word.charCodeAt(at)]!
      if (symbol === 0) continue
      repeats = symbol === last ? repeats + 1 : 1
      last = symbol
      if (repeats > written) continue
      node = next[node * SYMBOLS + symbol]!
      if (node === 0) break
    }
    const entry = entries.at(node)
    if (node !== 0 && entry !== undefined) return entry
  }
  return undefined
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (isInWord(text.charCodeAt(at))) at++
  return at
}

function isHyphen(text: string, at: number): boolean {
  return SIGN_KIND[text.charCodeAt(at)] === SIGN.HYPHEN && SIGN_KIND[text.charCodeAt(at + 1)] === SIGN.LETTER
}

/** Ukrainian п'ять: an apostrophe between Cyrillic letters. */
function isApostrophe(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return SIGN_KIND[text.charCodeAt(at)] === SIGN.QUOTE && next >= 0x400 && next <= 0x52f
}

/** Goes on over hyphens and apostrophes while the letters stay on the way to a word. */
function acrossHyphens(
  text: string,
  from: number,
  start: number,
  mayFuse: boolean,
  onlyX: boolean,
): WordMatch {
  const { next, entries } = lexicon()
  let node = start
  for (let at = from; ; at++) {
    const symbol = LETTER_SYMBOL[text.charCodeAt(at)]
    if (symbol === undefined || symbol === 0) {
      if (isHyphen(text, at) || isApostrophe(text, at)) continue
      const entry = entries.at(node)
      return entry === undefined ? { end: from, mayFuse, onlyX } : { end: at, entry, mayFuse, onlyX }
    }
    node = next[node * SYMBOLS + symbol]!
    if (node === 0) return { end: from, mayFuse, onlyX }
  }
}

/** A number word inside a longer one. */
export interface FusedPart {
  readonly start: number
  readonly end: number
  readonly entry: LexiconEntry
}

/**
 * Takes a word apart into number words of one language (achthundertzweiundsechzig); at least one of them
 * multiplies, so that other words that happen to be made of number words stay words.
 */
export function matchFused(text: string, start: number, end: number): FusedPart[] | undefined {
  if (end - start > LONGEST_FUSED) return undefined
  const { next, entries } = lexicon()
  const best: (FusedPart[] | undefined)[] = [[]]
  const sets: LanguageSet[] = [FUSED_LANGUAGES]
  for (let from = 0; from < end - start; from++) {
    const parts = best[from]
    if (parts === undefined) continue
    let node = 0
    for (let at = from; at < end - start; at++) {
      const symbol = LETTER_SYMBOL[text.charCodeAt(start + at)]!
      if (symbol === 0) continue
      node = next[node * SYMBOLS + symbol]!
      if (node === 0) break
      const entry = entries.at(node)
      if (entry === undefined || !meet(entry.languages, sets[from]!)) continue
      const longer = [...parts, { start: start + from, end: start + at + 1, entry }]
      const known = best[at + 1]
      if (known !== undefined && known.length <= longer.length) continue
      best[at + 1] = longer
      sets[at + 1] = common(entry.languages, sets[from]!)
    }
  }
  const parts = best[end - start]
  return parts !== undefined && parts.length > 1 && parts.some(({ entry }) => multiplies(entry))
    ? parts
    : undefined
}
