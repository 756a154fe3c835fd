// Khmer: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const khmer: UnreadLanguage = {
  code: 'km',
  letters: '\u1780-\u17b3',
  territories: ['KH'],
}
