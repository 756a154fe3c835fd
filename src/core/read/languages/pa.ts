// Punjabi, as it is written in Gurmukhi: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const punjabi: UnreadLanguage = {
  code: 'pa',
  letters: '\u0a05-\u0a39',
  territories: ['IN'],
  telephoneWords: 'ਫ਼ੋਨ',
}
