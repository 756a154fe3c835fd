// What the words right before figures say of them: that somebody is told to dial them, or whose number they are.
import { isOrderedToDial, isOwnNumber, isTelephoneLabel } from '../../read/telephone-words.js'
import { inSomeLanguage } from '../../read/vocabulary.js'
import type { WordsBeside } from './surroundings.js'

/** Words between the cue and the digits: call me now at. */
const FARTHEST_CUE = 3

/** A word for telephone, or a verb that dials, is the last before a place: Tel., call, call me at. */
export function isTold({ cue, words }: WordsBeside): boolean {
  // In a language of the text: "disque" dials in Portuguese and is a record in French.
  const [first, ...others] = words
  const label = inSomeLanguage('linkWords', first ?? '') ? others : words
  return cue <= FARTHEST_CUE && (isTelephoneLabel(label[0], label[1]) || isOrderedToDial(words))
}

/** My number is …: the words before a place say whose it is. */
export function isOwned({ cue, words }: WordsBeside): boolean {
  return cue <= FARTHEST_CUE && isOwnNumber(words)
}

/** Words between "my" and "phone number". */
const MOST_BETWEEN = 2

/** … is my phone number: the same right behind it. */
export function isOwnedBehind({ words }: WordsBeside): boolean {
  const at = words.slice(0, MOST_BETWEEN).findIndex((word) => inSomeLanguage('owners', word))
  const named = words.slice(at + 1, at + 3)
  return (
    at >= 0 &&
    named.some((word) => inSomeLanguage('numberWords', word) || inSomeLanguage('telephoneWords', word))
  )
}
