// Turkish: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const turkish: UnreadLanguage = {
  code: 'tr',
  letters: 'ğışĞİŞ',
  territories: ['TR'],
}
