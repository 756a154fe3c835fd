// Georgian: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const georgian: UnreadLanguage = {
  code: 'ka',
  letters: '\u10d0-\u10ff',
  territories: ['GE'],
  telephoneWords: 'ტელ',
}
