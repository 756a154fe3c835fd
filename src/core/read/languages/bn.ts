// Bengali: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const bengali: UnreadLanguage = {
  code: 'bn',
  letters: '\u0985-\u09b9',
  territories: ['IN', 'BD'],
  telephoneWords: 'দূরভাষ ফোন মোবাইল',
}
