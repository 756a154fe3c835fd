// Lao: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const lao: UnreadLanguage = {
  code: 'lo',
  letters: '\u0e81-\u0ebd',
  territories: ['LA'],
}
