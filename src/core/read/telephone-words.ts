// Whether the words right before a place say that what follows is dialled: a word for a telephone, an order to call, whose number it is.

import { foldWord } from '../letters/fold.js'
import { LANGUAGE_SIGNS } from './language-kinds.js'
import type { WordList } from './language.js'
import { inSomeLanguage, lastWordsIn, wordsOfAll } from './vocabulary.js'

const REACH = 28

/**
 * Whether the nearest of the folded words before a place, nearest first, is one for a telephone: Tel., phone number. `isOn`
 * says of which languages the lists count; without it those of all do.
 */
export function isTelephoneLabel(
  word: string | undefined,
  before: string | undefined,
  isOn: (list: WordList, word: string) => boolean = inSomeLanguage,
): boolean {
  if (word === undefined) return false
  if (isOn('telephoneWords', word)) return true
  return isOn('numberWords', word) && isOn('telephoneWords', before ?? '')
}

/** Tel. 91 123 45 67: the word before says what the figures are, whatever country they are of. */
export function isBehindLabel(text: string, start: number): boolean {
  if (isBehindForeignLabel(text, start)) return true
  const near = text.slice(Math.max(0, start - REACH), start)
  // Tel. (06) 581 43 19: other figures stand between.
  if (/\d[^\p{L}]*$/u.test(near)) return false
  // WhatsApp Jun Wei …: whose it is stands between.
  const named = /\p{L}[.:]? (?:\p{Lu}\p{Ll}+ ){1,3}$/u.exec(near)
  const [word, before] = lastWordsIn(named === null ? near : near.slice(0, named.index + 1), 2)
  return isTelephoneLabel(word?.folded, before?.folded)
}

/** Words between a verb that dials and the digits; of two, the second is a preposition: call me at. */
const MOST_BEHIND_VERB = 2
/** Words between "my number" and its digits: is, c'est le. */
const MOST_BEHIND_OWNED = 2

/** Call, text me at: a verb that dials, or sends a message, before the nearest of the folded words, nearest first. */
export function isOrderedToDial(words: readonly string[]): boolean {
  const at = words
    .slice(0, MOST_BEHIND_VERB + 1)
    .findIndex((word) => inSomeLanguage('dialVerbs', word) || inSomeLanguage('messageVerbs', word))
  return at >= 0 && (at < MOST_BEHIND_VERB || inSomeLanguage('reachedBy', words[0]!))
}

/** My number is …, mon numéro c'est le …: a word for a number beside the word that says whose. */
export function isOwnNumber(words: readonly string[]): boolean {
  return words.slice(0, MOST_BEHIND_OWNED + 1).some(
    (word, at) =>
      (isNumberWord(word) && inSomeLanguage('owners', words[at + 1] ?? '')) ||
      // Nomor saya, numărul meu: whose it is stands behind.
      (inSomeLanguage('owners', word) && isNumberWord(words[at + 1] ?? '')),
  )
}

function isNumberWord(word: string): boolean {
  return inSomeLanguage('numberWords', word) || inSomeLanguage('telephoneWords', word)
}

/** Words for a telephone, or to call, in languages in which what is stuck to them may follow. */
const FOREIGN = new RegExp(
  `(?:${LANGUAGE_SIGNS.flatMap(({ telephoneWords }) => telephoneWords?.split(' ') ?? []).join('|')})[^\\n\\d]{0,6}$`,
  'iu',
)

/** Whether such a word stands right before a place. */
export function isBehindForeignLabel(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  return NOT_LATIN.test(before) && FOREIGN.test(before)
}

export const NOT_LATIN = /[^\u0000-\u036f\u2000-\u206f]/

/** A pattern for the names that programmers of any country give a telephone's number: `userPhone`. */
export const NAMES_IN_CODE: string = wordsOfAll('namesInCode').join('|')

/** Letters that a letterhead writes for telephone, phone, mobile, number, fax in any language. */
const LABEL_LETTERS = /^[tpmnf]$/
const GLUED_LISTS = ['telephoneWords', 'numberWords', 'dialVerbs'] as const

/** Whether a word stands directly before digits without making them a code: tel0612. */
export function isGluedLabel(word: string): boolean {
  const folded = foldWord(word)
  return LABEL_LETTERS.test(folded) || GLUED_LISTS.some((list) => inSomeLanguage(list, folded))
}
