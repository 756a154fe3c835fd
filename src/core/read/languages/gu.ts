// Gujarati: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const gujarati: UnreadLanguage = {
  code: 'gu',
  letters: '\u0a85-\u0ab9',
  territories: ['IN'],
  telephoneWords: 'ફોન',
}
