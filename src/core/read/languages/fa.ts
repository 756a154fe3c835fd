// Persian: its letters are those of Arabic too, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const persian: UnreadLanguage = {
  code: 'fa',
  territories: ['IR'],
  // Urdu has these four too, and others that Persian has not.
  letters: 'پچژگ',
  notBeside: 'ٹڈڑےںھ',
  telephoneWords: 'تلفن تماس',
}
