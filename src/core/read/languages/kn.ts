// Kannada: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const kannada: UnreadLanguage = {
  code: 'kn',
  letters: '\u0c85-\u0cb9',
  territories: ['IN'],
}
