// All number words of all languages as one trie over folded letters, made once when it is first needed.

import { foldWord, LETTER_SYMBOL, SYMBOLS } from '../letters/fold.js'
import { languagesWith } from './language-kinds.js'
import { type LanguageSet, languageSet } from './language-set.js'
import type { CompoundRule, Language } from './language.js'
import { LANGUAGES } from './languages/all.js'
import type { Sense } from './number-tokens.js'

/** A word's meaning in one language; `value` is that of the cardinal, 0 where it has none. */
export interface WordSense {
  readonly sense: Sense
  readonly value: number
  /** Frequent in other languages, so that it counts right behind another number word only. */
  readonly inside?: true
}

/** A word of the trie: its meaning by language, and the languages. */
export interface LexiconEntry {
  /** Folded. */
  readonly word: string
  /** By index in `LANGUAGES`. */
  readonly senses: readonly (WordSense | undefined)[]
  readonly languages: LanguageSet
  /** Languages in which a number may begin with it: it is no joiner or filler, and not only inside numbers. */
  readonly numeric: LanguageSet
  /** Most digits that it can stand for in any of them. */
  readonly mostDigits: number
}

const ORDER: readonly Sense[] = [
  'unit',
  'teen',
  'tens',
  'pair',
  'hundred',
  'hundreds',
  'thousand',
  'bleep',
  'double',
  'triple',
  'times',
  'plus',
  'joiner',
  'filler',
]

/** Words 21 to 99 that a language writes as one. */
function compounds(language: Language): [string, number][] {
  const words: [string, number][] = []
  for (const rule of language.compounds ?? [])
    for (const [at, tensWords] of language.tens.entries())
      for (const tens of formsOf(tensWords))
        for (const [unit, unitWords] of language.units.entries())
          for (const unitWord of formsOf(unitWords))
            for (const joiner of rule.joiners)
              words.push([
                compoundWord(rule, (at + 2) * 10, tens, unitWord, joiner),
                (at + 2) * 10 + unit + 1,
              ])
  return words
}

/** One word for tens and unit by a rule; `value` is that of the tens. */
export function compoundWord(
  rule: CompoundRule,
  value: number,
  tens: string,
  unit: string,
  joiner: string,
): string {
  if (rule.order === 'unit-tens') return unit + joiner + tens
  const form = rule.tensForms?.[value] ?? tens
  const elided = rule.elide && /^[aeiou]/.test(foldWord(unit)) ? form.slice(0, -1) : form
  return elided + joiner + unit
}

/** The forms that a list of words in a data file names. */
export function formsOf(words: string): string[] {
  return words.split(' ').filter((word) => word !== '')
}

/** Tells `add` of every number word of a language, folded. */
function tellSenses(language: Language, add: (word: string, sense: WordSense) => void): void {
  const fold = language.unspaced ? (word: string): string => word : foldWord
  const inside = new Set(formsOf(language.inside ?? '').map(fold))
  const list = (words: string, sense: Sense, value = 0): void => {
    if (words === '') return
    const meaning = { sense, value }
    for (const word of formsOf(words).map(fold))
      add(word, inside.has(word) ? { ...meaning, inside: true } : meaning)
  }
  const lists = (all: readonly string[], sense: Sense, of: (at: number) => number): void => {
    for (const [at, words] of all.entries()) list(words, sense, of(at))
  }
  list(language.zero, 'unit', 0)
  lists(language.units, 'unit', (at) => at + 1)
  lists(language.teens, 'teen', (at) => at + 10)
  lists(language.tens, 'tens', (at) => (at + 2) * 10)
  for (const [word, value] of compounds(language)) list(word, 'pair', value)
  list(language.hundred, 'hundred', 100)
  lists(language.hundreds ?? [], 'hundreds', (at) => (at + 2) * 100)
  list(language.thousand, 'thousand', 1000)
  list(language.double, 'double', 2)
  list(language.triple, 'triple', 3)
  list(language.times, 'times')
  list(language.plus, 'plus')
  list(language.bleeps, 'bleep')
  list(language.joiners, 'joiner')
  list(language.fillers, 'filler')
}

/**
 * The trie of words in Latin and Cyrillic letters: `next[node * SYMBOLS + symbol]` is the node after a letter (0: none),
 * `entries` the word that ends at a node; and the words in other letters.
 */
export interface Lexicon {
  readonly next: Uint16Array
  readonly entries: {
    /** More than the last node at which a word ends. */
    readonly length: number
    at(node: number): LexiconEntry | undefined
  }
  /** Folded; as they are written where a language has no blanks between words. */
  readonly others: {
    get(word: string): LexiconEntry | undefined
    values(): Iterable<LexiconEntry>
  }
}

/** A lexicon with all its words at hand, as they are packed. */
export interface WholeLexicon extends Lexicon {
  readonly entries: readonly (LexiconEntry | undefined)[]
  readonly others: ReadonlyMap<string, LexiconEntry>
}

let kept: Lexicon | undefined
let source: (() => Lexicon | undefined) | undefined

/** Says where a lexicon that was built before comes from; where it gives none, and without it, the lexicon is built when it is needed. */
export function takeLexiconFrom(from: () => Lexicon | undefined): void {
  source = from
}

/** The lexicon of all languages. */
export function lexicon(): Lexicon {
  kept ??= source?.() ?? buildLexicon()
  return kept
}

/** The lexicon, built from the languages' words; takes some thirty milliseconds. */
export function buildLexicon(): WholeLexicon {
  const words = new Map<string, (WordSense | undefined)[]>()
  for (const [index, language] of LANGUAGES.entries())
    tellSenses(language, (word, sense) => {
      let senses = words.get(word)
      if (senses === undefined) {
        senses = new Array<WordSense | undefined>(LANGUAGES.length).fill(undefined)
        words.set(word, senses)
      }
      const known = senses[index]
      if (known === undefined || ORDER.indexOf(sense.sense) < ORDER.indexOf(known.sense))
        senses[index] = sense
    })
  let size = 1
  let letters = 0
  for (const word of words.keys()) if (isInTrie(word)) letters += word.length
  // As many nodes as there can be: what is not used is never touched.
  const next = new Uint16Array(SYMBOLS * (letters + 1))
  const entries: (LexiconEntry | undefined)[] = []
  const others = new Map<string, LexiconEntry>()
  for (const [word, senses] of words) {
    if (!isInTrie(word)) {
      others.set(word, entryOf(word, senses))
      continue
    }
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const slot = node * SYMBOLS + LETTER_SYMBOL[word.charCodeAt(at)]!
      if (next[slot] === 0) next[slot] = size++
      node = next[slot]!
    }
    entries[node] = entryOf(word, senses)
  }
  return { next: next.subarray(0, size * SYMBOLS), entries, others }
}

function isInTrie(word: string): boolean {
  return LETTER_SYMBOL[word.charCodeAt(0)] !== 0
}

/** The entry of a word with its senses by language. */
export function entryOf(word: string, senses: readonly (WordSense | undefined)[]): LexiconEntry {
  const languages: number[] = []
  const numeric: number[] = []
  let mostDigits = 0
  for (let index = 0; index < senses.length; index++) {
    const sense = senses[index]
    if (sense === undefined) continue
    languages.push(index)
    if (sense.sense !== 'joiner' && sense.sense !== 'filler' && sense.inside !== true) numeric.push(index)
    mostDigits = Math.max(mostDigits, digitsOfSense(sense))
  }
  return { word, senses, languages: languageSet(languages), numeric: languageSet(numeric), mostDigits }
}

function digitsOfSense({ sense }: WordSense): number {
  switch (sense) {
    case 'joiner':
    case 'filler':
    case 'plus':
    case 'times':
      return 0
    case 'unit':
    case 'double':
      return 1
    case 'teen':
    case 'tens':
    case 'pair':
    case 'triple':
      return 2
    case 'thousand':
    case 'bleep':
      return 4
    default:
      return 3
  }
}

/** Languages whose hundreds are written as one word. */
export const FUSED_LANGUAGES: LanguageSet = languagesWith(({ fused }) => fused === true)

/** A hundred or a thousand in some language. */
export function multiplies({ senses }: LexiconEntry): boolean {
  return senses.some((sense) => sense?.sense === 'hundred' || sense?.sense === 'thousand')
}
