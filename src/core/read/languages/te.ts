// Telugu: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const telugu: UnreadLanguage = {
  code: 'te',
  letters: '\u0c05-\u0c39',
  territories: ['IN'],
  telephoneWords: 'ఫోన్',
}
