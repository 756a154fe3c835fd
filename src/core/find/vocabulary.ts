// Sets of the languages' words, folded and ready to look up: cues, labels, units, function words.
import { LANGUAGES } from '../read/languages/all.js'
import { foldWord } from '../text/fold.js'
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
  list: 'cues' | 'dialVerbs' | 'labels' | 'unitsAfter' | 'fillers' | 'bleeps',
): WordSet {
  const key = `${index}${list}`
  let set = memo.get(key)
  if (set === undefined) {
    set = new WordSet(LANGUAGES[index]![list])
    memo.set(key, set)
  }
  return set
}

/** Folded words of a text with their places. */
export function* foldedWords(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(/[\p{L}\p{M}\u200b-\u200f\u00ad]+/gu))
    yield { word: foldWord(match[0]), start: match.index, end: match.index + match[0].length }
}
