// Ukrainian: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const ukrainian: UnreadLanguage = {
  code: 'uk',
  letters: 'іїєґІЇЄҐ',
  territories: ['UA'],
}
