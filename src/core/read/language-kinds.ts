// Which languages are listened for, and what letters and words point at the countries of all that are known.
import type { Language, LanguageSigns } from './language.js'
import { LANGUAGES, UNREAD_LANGUAGES } from './languages/all.js'

/** Languages that numbers are said and sung in where sound is read and numbers are offered. */
export const SPOKEN_LANGUAGES: readonly Language[] = LANGUAGES.filter(({ writtenOnly }) => !writtenOnly)

/** Those, by index in `LANGUAGES`, as a bit mask. */
export const SPOKEN: number = maskOf(({ writtenOnly }) => writtenOnly !== true)

/** Languages that are written without blanks between words, by index in `LANGUAGES`, as a bit mask. */
export const UNSPACED: number = maskOf(({ unspaced }) => unspaced === true)

function maskOf(holds: (language: Language) => boolean): number {
  return LANGUAGES.reduce((mask, language, index) => (holds(language) ? mask | (1 << index) : mask), 0)
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
