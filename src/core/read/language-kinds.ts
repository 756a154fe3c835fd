// Which languages are listened for, and what letters and words point at the countries of all that are known.
import { type LanguageSet, languageSet } from './language-set.js'
import type { Language, LanguageSigns } from './language.js'
import { LANGUAGES, UNREAD_LANGUAGES } from './languages/all.js'

/** Languages that numbers are said and sung in where sound is read and numbers are offered. */
export const SPOKEN_LANGUAGES: readonly Language[] = LANGUAGES.filter(({ writtenOnly }) => !writtenOnly)

/** Those, as a set. */
export const SPOKEN: LanguageSet = languagesWith(({ writtenOnly }) => writtenOnly !== true)

/** Languages that are written without blanks between words. */
export const UNSPACED: LanguageSet = languagesWith(({ unspaced }) => unspaced === true)

/** Languages whose number words are read, of which something holds. */
export function languagesWith(holds: (language: Language) => boolean): LanguageSet {
  return languageSet([...LANGUAGES.keys()].filter((index) => holds(LANGUAGES[index]!)))
}

/** Letters and words for a telephone, with the territories that they point at. */
export interface PointingSigns extends LanguageSigns {
  readonly territories: readonly string[]
}

/** Those of every language that has some, whether its number words are read or not. */
export const LANGUAGE_SIGNS: readonly PointingSigns[] = [
  ...UNREAD_LANGUAGES,
  ...LANGUAGES.flatMap(({ signs, territories }) => (signs === undefined ? [] : [{ ...signs, territories }])),
]
