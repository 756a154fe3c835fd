// Burmese: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const burmese: UnreadLanguage = {
  code: 'my',
  letters: '\u1000-\u102a',
  territories: ['MM'],
}
