// Thai: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const thai: UnreadLanguage = {
  code: 'th',
  letters: '\u0e01-\u0e4e',
  territories: ['TH'],
  telephoneWords: 'โทร โทรศัพท์',
}
