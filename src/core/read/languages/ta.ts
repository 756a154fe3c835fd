// Tamil: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const tamil: UnreadLanguage = {
  code: 'ta',
  letters: '\u0b85-\u0bb9',
  territories: ['IN'],
  telephoneWords: 'தொலைபேசி தொடர்புக்கு கைபேசி',
}
