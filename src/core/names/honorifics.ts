// The words that stand before a person's name, those that belong to a family name and those that speak against one, folded.
import type { WordList } from '../read/language.js'
import { wordsOfAll } from '../read/vocabulary.js'
import { foldName } from './fold-name.js'

const folded = (list: WordList): ReadonlySet<string> => new Set(wordsOfAll(list).map(foldName))

export const HONORIFICS: ReadonlySet<string> = folded('honorifics')
export const AMBIGUOUS_HONORIFICS: ReadonlySet<string> = folded('capitalHonorifics')
export const DETERMINERS: ReadonlySet<string> = folded('determiners')
export const PARTICLES: ReadonlySet<string> = folded('nameParticles')
