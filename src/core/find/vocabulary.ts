// Sets of the languages' words, folded and ready to look up: cues, labels, units, function words.
import { LANGUAGES } from '../read/languages/all.js'
import { foldWord, SIGN, SIGN_KIND } from '../text/fold.js'
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

/** One list of a language, by index in `LANGUAGES`. */
export function wordsOf(
  index: number,
  list: 'cues' | 'dialVerbs' | 'sendVerbs' | 'sendTo' | 'labels' | 'unitsAfter' | 'fillers' | 'bleeps',
): WordSet {
  const key = `${index}${list}`
  let set = memo.get(key)
  if (set === undefined) {
    set = new WordSet(LANGUAGES[index]![list])
    memo.set(key, set)
  }
  return set
}

const masks = new Map<string, number>()

/** Languages, as a bit mask, in which a folded word is on a list. */
export function languagesOfWord(word: string, list: 'cues' | 'labels' | 'sendVerbs' | 'sendTo'): number {
  const key = list === 'cues' ? word : `${word}!${list}`
  let mask = masks.get(key)
  if (mask === undefined) {
    mask = 0
    for (const index of LANGUAGES.keys()) if (wordsOf(index, list).has(word)) mask |= 1 << index
    if (masks.size > MOST_FOLDED) masks.clear()
    masks.set(key, mask)
  }
  return mask
}

let verbs: readonly WordSet[] | undefined
let functionWords: ReadonlySet<string> | undefined

/** Whether a folded word orders a call in some language. */
export function isDialVerb(word: string): boolean {
  verbs ??= LANGUAGES.map((_, index) => wordsOf(index, 'dialVerbs'))
  return verbs.some((set) => set.has(word))
}

/** Whether a folded word is a frequent one of some language. */
export function isFunctionWord(word: string): boolean {
  functionWords ??= new Set(LANGUAGES.flatMap(({ words }) => formsOf(words).map(foldWord)))
  return functionWords.has(word)
}

const folded = new Map<string, string>()
const MOST_FOLDED = 50_000

function foldSeen(word: string): string {
  let known = folded.get(word)
  if (known === undefined) {
    known = foldWord(word)
    if (folded.size > MOST_FOLDED) folded.clear()
    folded.set(word, known)
  }
  return known
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length; ) {
    if (SIGN_KIND[text.charCodeAt(at)] !== SIGN.LETTER) {
      at++
      continue
    }
    const start = at
    for (at++; at < text.length; at++) {
      const kind = SIGN_KIND[text.charCodeAt(at)]
      if (kind !== SIGN.LETTER && kind !== SIGN.IGNORED) break
    }
    words.push(foldSeen(text.slice(start, at)))
  }
  return words
}
