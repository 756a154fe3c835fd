// Odia: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const odia: UnreadLanguage = {
  code: 'or',
  letters: '\u0b05-\u0b39',
  territories: ['IN'],
}
