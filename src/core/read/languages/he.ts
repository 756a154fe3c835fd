// Hebrew: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const hebrew: UnreadLanguage = {
  code: 'he',
  letters: '\u05d0-\u05ea',
  territories: ['IL'],
  telephoneWords: 'טלפון טל נייד',
}
