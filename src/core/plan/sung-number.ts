// How a number sounds when it is sung: its words in a language, how many syllables they have, and on what the last one ends.
import { SPOKEN_LANGUAGES } from '../read/language-kinds.js'
import type { Language } from '../read/language.js'

/** The sound of a number. */
export interface SungNumber {
  readonly words: readonly string[]
  readonly syllables: number
  /** The last word, from its last sounded vowel on. */
  readonly rhyme: string
}

const VOWELS = /[aeiouyàâäáãåæçéèêëíìîïóòôöõøœúùûüýąęаеёиоуыэюя]+/gi

/** The language of a code (ISO 639-1), one that is used everywhere where there is none of that code. */
export function languageOf(code: string | undefined): Language {
  return SPOKEN_LANGUAGES.find((one) => one.code === code) ?? SPOKEN_LANGUAGES.find((one) => one.everywhere)!
}

/** One word or two of a number: what a digit or a pair of digits sounds like. */
interface SungPart {
  readonly words: readonly string[]
  readonly syllables: number
  readonly rhyme: string
}

/** By their values: the ten digits, and the hundred pairs. */
interface SungParts {
  readonly digits: readonly SungPart[]
  readonly pairs: readonly SungPart[]
}

const sungParts = new Map<Language, SungParts>()
const ZERO = 48

/** Digits (no sign, no open digit) as they are sung. */
export function singNumber(digits: string, language: Language): SungNumber {
  const parts = partsOf(language)
  const size = language.inPairs ? 2 : 1
  let syllables = 0
  let rhyme = ''
  const words: string[] = []
  for (let at = 0; at < digits.length;) {
    const value = digits.charCodeAt(at) - ZERO
    const alone = size === 1 || (at === 0 && digits.length % size === 1)
    const part = alone ? parts.digits[value]! : parts.pairs[value * 10 + digits.charCodeAt(at + 1) - ZERO]!
    syllables += part.syllables
    rhyme = part.rhyme
    for (const word of part.words) words.push(word)
    at += alone ? 1 : size
  }
  return { words, syllables, rhyme }
}

/** Every digit and pair of digits, made once for each language. */
function partsOf(language: Language): SungParts {
  const known = sungParts.get(language)
  if (known !== undefined) return known
  const partOf = (words: readonly string[]): SungPart => {
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0)
    return { words, syllables, rhyme: rhymeOf(words[words.length - 1] ?? '', language) }
  }
  const digits: SungPart[] = []
  const pairs: SungPart[] = []
  for (let value = 0; value < 100; value++) {
    const [tens, unit] = [Math.floor(value / 10), value % 10]
    if (tens === 0) digits.push(partOf(wordOfDigit(unit, language)))
    const pair =
      tens === 0
        ? [...wordOfDigit(0, language), ...wordOfDigit(unit, language)]
        : wordsOfPair(tens, unit, language)
    pairs.push(partOf(pair))
  }
  const parts = { digits, pairs }
  sungParts.set(language, parts)
  return parts
}

function wordsOfPair(tens: number, unit: number, language: Language): string[] {
  const first = (forms: string | undefined): string => forms?.split(' ')[0] ?? ''
  const teens = (value: number): string => first(language.teens[value])
  if (tens === 1) return [teens(unit)]
  if (language.vigesimal === true && tens >= 7) {
    const head = tens === 7 ? [first(language.tens[4])] : [first(language.units[3]), first(language.tens[0])]
    const and = tens === 7 && unit === 1 ? [first(language.joiners)] : []
    if (tens % 2 === 1) return [...head, ...and, teens(unit)]
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
export function syllablesOf(word: string, language: Language): number {
  return Math.max(1, sounded(word, language).match(VOWELS)?.length ?? 0)
}

function rhymeOf(word: string, language: Language): string {
  const text = sounded(word, language)
  const last = [...text.matchAll(VOWELS)].pop()
  return last === undefined ? text : text.slice(last.index)
}

function sounded(word: string, { muteE }: Language): string {
  return muteE && /[^aeiou]e$/i.test(word) && (word.match(VOWELS)?.length ?? 0) > 1 ? word.slice(0, -1) : word
}
