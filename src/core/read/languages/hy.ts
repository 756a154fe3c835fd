// Armenian: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const armenian: UnreadLanguage = {
  code: 'hy',
  letters: '\u0531-\u0587',
  territories: ['AM'],
  telephoneWords: 'հեռ',
}
