// Sets of the languages' words, folded and ready to look up: cues, labels, units, function words.

import { foldWord, isInWord, SIGN, SIGN_KIND } from '../letters/fold.js'
import { either, has, type LanguageSet, NO_LANGUAGES, oneLanguage } from './language-set.js'
import type { WordList } from './language.js'
import { LANGUAGES } from './languages/all.js'
import { formsOf } from './lexicon.js'

/** Words and stems (a stem ends with `*` in the data) of one list in all languages, each with those that have it. */
class ListedWords {
  private readonly words: ReadonlyMap<string, LanguageSet>
  private readonly stems: ReadonlyMap<string, LanguageSet>
  private readonly stemLengths: ReadonlySet<number>
  /** What has been found out: a text asks for the same words again. */
  private readonly known = new Map<string, LanguageSet>()

  constructor(list: WordList) {
    const words = new Map<string, LanguageSet>()
    const stems = new Map<string, LanguageSet>()
    for (const [index, language] of LANGUAGES.entries())
      for (const form of formsOf(language[list] ?? '')) {
        const forms = form.endsWith('*') ? stems : words
        const folded = foldWord(forms === stems ? form.slice(0, -1) : form)
        const known = forms.get(folded)
        forms.set(folded, known === undefined ? oneLanguage(index) : either(known, oneLanguage(index)))
      }
    this.words = words
    this.stems = stems
    this.stemLengths = new Set([...stems.keys()].map(({ length }) => length))
  }

  /** `word` is folded. */
  languagesOf(word: string): LanguageSet {
    let languages = this.known.get(word)
    if (languages === undefined) {
      languages = this.words.get(word) ?? NO_LANGUAGES
      for (const length of this.stemLengths) {
        const ofStem = this.stems.get(word.slice(0, length))
        if (ofStem !== undefined) languages = either(languages, ofStem)
      }
      if (this.known.size > MOST_KNOWN) this.known.clear()
      this.known.set(word, languages)
    }
    return languages
  }
}

const lists = new Map<WordList, ListedWords>()

/** Languages in which a folded word is on a list. */
export function languagesOf(list: WordList, word: string): LanguageSet {
  let words = lists.get(list)
  if (words === undefined) {
    words = new ListedWords(list)
    lists.set(list, words)
  }
  return words.languagesOf(word)
}

/** Whether a folded word is on a list of a language, by its index in `LANGUAGES`. */
export function isOn(list: WordList, language: number, word: string): boolean {
  return has(languagesOf(list, word), language)
}

/** Whether a folded word is on a list of some language. */
export function inSomeLanguage(list: WordList, word: string): boolean {
  return languagesOf(list, word).length > 0
}

/** The forms on a list of every language, as they are written, each once. */
export function wordsOfAll(list: WordList): readonly string[] {
  return [...new Set(LANGUAGES.flatMap((language) => formsOf(language[list] ?? '')))]
}

/** Languages in which a word and the one behind it make one label: Best.-Nr., N° SS, Cat. no. */
export function languagesOfPair(first: KnownWord, second: KnownWord): LanguageSet {
  labelBegins ??= beginsOf(LANGUAGES.flatMap(({ labels }) => formsOf(labels)))
  first.beginsLabel ??= labelBegins.has(first.folded) || inSomeLanguage('labels', first.folded)
  return first.beginsLabel
    ? languagesOf('labels', knownWord(first.folded + second.folded).folded)
    : NO_LANGUAGES
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
  /** It is the first of the two words of a place's name. */
  beginsPlace?: boolean
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
