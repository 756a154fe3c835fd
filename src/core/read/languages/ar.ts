// Arabic: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const arabic: UnreadLanguage = {
  code: 'ar',
  letters: '\u0620-\u064a',
  territories: ['EG', 'SA', 'AE', 'MA'],
  telephoneWords: 'هاتف تلفون جوال موبايل فون',
}
