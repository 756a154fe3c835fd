// Malayalam: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const malayalam: UnreadLanguage = {
  code: 'ml',
  letters: '\u0d05-\u0d39',
  territories: ['IN'],
}
