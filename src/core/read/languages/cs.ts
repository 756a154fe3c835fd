// Czech: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const czech: UnreadLanguage = {
  code: 'cs',
  letters: 'ěřůĚŘŮ',
  territories: ['CZ'],
}
