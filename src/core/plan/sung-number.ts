// How a number sounds when it is sung: its words in a language, how many syllables they have, and on what the last one ends.
import type { Language } from '../read/language.js'
import { LANGUAGES } from '../read/languages/all.js'

/** The sound of a number. */
export interface SungNumber {
  readonly words: readonly string[]
  readonly syllables: number
  /** The last word, from its last sounded vowel on. */
  readonly rhyme: string
}

/** Languages that say numbers in pairs of digits; the others say digit after digit. */
const IN_PAIRS: ReadonlySet<string> = new Set(['fr', 'da', 'no'])

/** Languages in which an e at the end of a word is not sounded. */
const MUTE_E: ReadonlySet<string> = new Set(['fr', 'en'])

const VOWELS = /[aeiouyàâäáãåæçéèêëíìîïóòôöõøœúùûüýąęаеёиоуыэюя]+/gi

/** The language of a code (ISO 639-1), English where there is none of that code. */
export function languageOf(code: string | undefined): Language {
  return LANGUAGES.find((language) => language.code === code) ?? LANGUAGES[0]!
}

/** Digits (no sign, no open digit) as they are sung. */
export function singNumber(digits: string, language: Language): SungNumber {
  const words = IN_PAIRS.has(language.code)
    ? wordsInPairs(digits, language)
    : [...digits].flatMap((digit) => wordOfDigit(Number(digit), language))
  return {
    words,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word, language.code), 0),
    rhyme: rhymeOf(words[words.length - 1] ?? '', language.code),
  }
}

function wordsInPairs(digits: string, language: Language): string[] {
  const odd = digits.length % 2
  const words = odd === 1 ? wordOfDigit(Number(digits[0]), language) : []
  for (let at = odd; at < digits.length; at += 2) {
    const [tens, unit] = [Number(digits[at]), Number(digits[at + 1])]
    if (tens === 0) words.push(...wordOfDigit(0, language), ...wordOfDigit(unit, language))
    else words.push(...wordsOfPair(tens, unit, language))
  }
  return words
}

function wordsOfPair(tens: number, unit: number, language: Language): string[] {
  const first = (forms: string | undefined): string => forms?.split(' ')[0] ?? ''
  const teens = (value: number): string => first(language.teens[value])
  if (tens === 1) return [teens(unit)]
  if (language.vigesimal === true && tens >= 7) {
    const head = tens === 7 ? [first(language.tens[4])] : [first(language.units[3]), first(language.tens[0])]
    if (tens % 2 === 1) return [...head, teens(unit)]
    return unit === 0 ? head : [...head, first(language.units[unit - 1])]
  }
  const head = first(language.tens[tens - 2])
  if (unit === 0) return [head]
  const joiner = unit === 1 || language.unitFirst === true ? [first(language.joiners)] : []
  const one = first(language.units[unit - 1])
  return language.unitFirst === true ? [one, ...joiner, head] : [head, ...joiner, one]
}

function wordOfDigit(digit: number, language: Language): string[] {
  return [(digit === 0 ? language.zero : language.units[digit - 1]!).split(' ')[0]!]
}

/** Vowels side by side are one syllable; a mute e at the end is none. */
export function syllablesOf(word: string, code: string): number {
  return Math.max(1, sounded(word, code).match(VOWELS)?.length ?? 0)
}

function rhymeOf(word: string, code: string): string {
  const text = sounded(word, code)
  const last = [...text.matchAll(VOWELS)].pop()
  return last === undefined ? text : text.slice(last.index)
}

function sounded(word: string, code: string): string {
  return MUTE_E.has(code) && /[^aeiou]e$/i.test(word) && (word.match(VOWELS)?.length ?? 0) > 1
    ? word.slice(0, -1)
    : word
}
