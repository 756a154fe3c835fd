// Hungarian: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const hungarian: UnreadLanguage = {
  code: 'hu',
  letters: 'őűŐŰ',
  territories: ['HU'],
}
