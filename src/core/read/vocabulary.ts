// Sets of the languages' words, folded and ready to look up: cues, labels, units, function words.

import { foldWord, isInWord, SIGN, SIGN_KIND } from '../letters/fold.js'
import { type LanguageSet, languageSet, NO_LANGUAGES } from './language-set.js'
import type { WordList } from './language.js'
import { LANGUAGES } from './languages/all.js'
import { formsOf } from './lexicon.js'

/** Words and stems (a stem ends with `*` in the data). */
export class WordSet {
  private readonly words = new Set<string>()
  private readonly stems = new Set<string>()
  private readonly stemLengths: readonly number[]

  constructor(list: string) {
    const lengths = new Set<number>()
    for (const form of formsOf(list)) {
      const folded = foldWord(form.replace('*', ''))
      if (form.endsWith('*')) {
        this.stems.add(folded)
        lengths.add(folded.length)
      } else this.words.add(folded)
    }
    this.stemLengths = [...lengths]
  }

  /** `word` is folded. */
  has(word: string): boolean {
    return this.words.has(word) || this.stemLengths.some((length) => this.stems.has(word.slice(0, length)))
  }
}

const memo = new Map<string, WordSet>()

function wordSet(key: string, lists: () => readonly (string | undefined)[]): WordSet {
  let set = memo.get(key)
  if (set === undefined) {
    set = new WordSet(lists().join(' '))
    memo.set(key, set)
  }
  return set
}

/** One list of a language, by index in `LANGUAGES`. */
export function wordsOf(index: number, list: WordList): WordSet {
  return wordSet(`${index}${list}`, () => [LANGUAGES[index]![list]])
}

/** Whether a folded word is on a list of some language. */
export function inSomeLanguage(list: WordList, word: string): boolean {
  return wordSet(list, () => LANGUAGES.map((language) => language[list])).has(word)
}

/** The forms on a list of every language, as they are written, each once. */
export function wordsOfAll(list: WordList): readonly string[] {
  return [...new Set(LANGUAGES.flatMap((language) => formsOf(language[list] ?? '')))]
}

/** Languages in which a word is on a list. */
export function languagesOf(word: KnownWord, list: 'cues' | 'labels' | 'sendVerbs' | 'sendTo'): LanguageSet {
  word[list] ??= languageSet([...LANGUAGES.keys()].filter((index) => wordsOf(index, list).has(word.folded)))
  return word[list]
}

/** Languages in which a word and the one behind it make one label: Best.-Nr., N° SS, Cat. no. */
export function languagesOfPair(first: KnownWord, second: KnownWord): LanguageSet {
  labelBegins ??= beginsOf(LANGUAGES.flatMap(({ labels }) => formsOf(labels)))
  first.beginsLabel ??= labelBegins.has(first.folded) || languagesOf(first, 'labels').length > 0
  return first.beginsLabel ? languagesOf(knownWord(first.folded + second.folded), 'labels') : NO_LANGUAGES
}

let labelBegins: ReadonlySet<string> | undefined

/** All that the forms begin with. */
function beginsOf(forms: readonly string[]): Set<string> {
  const begins = new Set<string>()
  for (const form of forms) {
    const folded = foldWord(form.replace('*', ''))
    for (let length = 1; length <= folded.length; length++) begins.add(folded.slice(0, length))
  }
  return begins
}

/** A word of a text, with what has been found out about it; lyrics repeat themselves, so it is kept. */
export interface KnownWord {
  readonly folded: string
  /** Languages that it speaks for, by index in `LANGUAGES`, and how much; worked out when first asked for. */
  weights?: readonly (readonly [number, number])[]
  /** Territories that it points at. */
  territories?: readonly string[]
  /** Languages in which it is on a list of that name. */
  cues?: LanguageSet
  labels?: LanguageSet
  sendVerbs?: LanguageSet
  sendTo?: LanguageSet
  /** A label begins with it. */
  beginsLabel?: boolean
}

const knownWords = new Map<string, KnownWord>()
const MOST_KNOWN = 50_000

function knownWord(word: string): KnownWord {
  let known = knownWords.get(word)
  if (known === undefined) {
    known = { folded: foldWord(word) }
    if (knownWords.size > MOST_KNOWN) knownWords.clear()
    knownWords.set(word, known)
  }
  return known
}

/** The words of a text; `most` of them from its begin. */
export function wordsIn(text: string, most = Number.POSITIVE_INFINITY): KnownWord[] {
  const words: KnownWord[] = []
  for (let at = 0; at < text.length && words.length < most;) {
    if (SIGN_KIND[text.charCodeAt(at)] !== SIGN.LETTER) {
      at++
      continue
    }
    const start = at
    at++
    while (at < text.length && isInWord(text.charCodeAt(at))) at++
    words.push(knownWord(text.slice(start, at)))
  }
  return words
}

/** The last words of a text, the last first. */
export function lastWordsIn(text: string, most: number): KnownWord[] {
  const words: KnownWord[] = []
  for (let end = text.length; end > 0 && words.length < most;) {
    let start = end
    while (start > 0 && isInWord(text.charCodeAt(start - 1))) start--
    const word = start
    while (start < end && SIGN_KIND[text.charCodeAt(start)] === SIGN.IGNORED) start++
    if (start < end) words.push(knownWord(text.slice(start, end)))
    end = word - 1
  }
  return words
}
