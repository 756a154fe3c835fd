// Hindi, and the other languages that are written in Devanagari: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const hindi: UnreadLanguage = {
  code: 'hi',
  letters: '\u0904-\u0939',
  territories: ['IN'],
  telephoneWords: 'फ़ोन फोन मोबाइल मोबाईल',
}
