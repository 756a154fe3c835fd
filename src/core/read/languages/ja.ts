// Japanese: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const japanese: UnreadLanguage = {
  code: 'ja',
  letters: '\u3040-\u30ff',
  territories: ['JP'],
  telephoneWords: '電話 携帯 ＴＥＬ ＦＡＸ',
}
