// Vietnamese: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const vietnamese: UnreadLanguage = {
  code: 'vi',
  letters: 'đơưĐƠƯ',
  territories: ['VN'],
}
