// The words by which the language of a text is told: those of each language's lists, with the languages that have them.
import { foldWord } from '../letters/fold.js'
import { LANGUAGES } from './languages/all.js'
import { formsOf } from './lexicon.js'

/** The words by which languages are told apart, folded; stems are marked `*`. */
export interface TellingWords {
  /** Languages that have a word, by index in `LANGUAGES`, in order. */
  readonly words: ReadonlyMap<string, readonly number[]>
  /** Language, by its index, of which a word that is none of those is a unit. */
  readonly units: ReadonlyMap<string, number>
}

let kept: TellingWords | undefined
let source: (() => TellingWords | undefined) | undefined

/** Says where words that were listed before come from; where it gives none, and without it, they are listed when they are needed. */
export function takeTellingWordsFrom(from: () => TellingWords | undefined): void {
  source = from
}

/** The words of all languages. */
export function tellingWords(): TellingWords {
  kept ??= source?.() ?? listTellingWords()
  return kept
}

/** The same, from the languages' lists. */
export function listTellingWords(): TellingWords {
  const words = new Map<string, number[]>()
  for (const [index, language] of LANGUAGES.entries()) {
    const listed = `${language.words} ${language.fillers} ${language.cues} ${language.dialVerbs} ${language.helpWords ?? ''} ${language.labels} ${language.looseLabels}`
    for (const word of formsOf(listed)) {
      const folded = foldWord(word.replace('*', '')) + (word.endsWith('*') ? '*' : '')
      const known = words.get(folded)
      if (known === undefined) words.set(folded, [index])
      else if (known.at(-1) !== index) known.push(index)
    }
  }
  const units = new Map<string, number>()
  for (const [index, language] of LANGUAGES.entries())
    for (const unit of formsOf(language.unitsAfter).map(foldWord))
      if (!words.has(unit) && !units.has(unit)) units.set(unit, index)
  return { words, units }
}
