// Whether a word for a telephone, or for its number, stands right before a place.

import { foldWord } from '../text/fold.js'
import { inSomeLanguage, lastWordsIn } from './vocabulary.js'

const REACH = 28

/** Whether the nearest of the folded words before a place, nearest first, is one for a telephone: Tel., phone number. */
export function isTelephoneLabel(word: string | undefined, before: string | undefined): boolean {
  if (word === undefined) return false
  if (inSomeLanguage('telephoneWords', word)) return true
  return inSomeLanguage('numberWords', word) && inSomeLanguage('telephoneWords', before ?? '')
}

/** Tel. 91 123 45 67: the word before says what the figures are, whatever country they are of. */
export function isBehindLabel(text: string, start: number): boolean {
  const [word, before] = lastWordsIn(text.slice(Math.max(0, start - REACH), start), 2)
  return isTelephoneLabel(word?.folded, before?.folded)
}

/** Letters that a letterhead writes for telephone, phone, mobile, number, fax in any language. */
const LABEL_LETTERS = /^[tpmnf]$/
const GLUED_LISTS = ['telephoneWords', 'numberWords', 'dialVerbs'] as const

/** Whether a word stands directly before digits without making them a code: tel0612. */
export function isGluedLabel(word: string): boolean {
  const folded = foldWord(word)
  return LABEL_LETTERS.test(folded) || GLUED_LISTS.some((list) => inSomeLanguage(list, folded))
}
