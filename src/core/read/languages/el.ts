// Greek: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const greek: UnreadLanguage = {
  code: 'el',
  letters: '\u0386-\u03ce',
  territories: ['GR', 'CY'],
  telephoneWords: 'τηλ τηλέφωνο κινητό',
}
