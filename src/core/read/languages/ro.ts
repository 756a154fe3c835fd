// Romanian: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const romanian: UnreadLanguage = {
  code: 'ro',
  letters: 'ășțţĂȘȚŢ',
  territories: ['RO', 'MD'],
}
