// What the words right before figures say of them: that somebody is told to dial them, or whose number they are.
import { isTelephoneLabel } from '../../read/telephone-words.js'
import { inSomeLanguage } from '../../read/vocabulary.js'
import type { Situation } from './situation.js'

/** A word for telephone, or a verb that dials, stands right before it: Tel., call, call me at. */
export function isTold({ before }: Situation): boolean {
  const [word = '', next = '', third = ''] = before.words
  if (before.cue === 2) return inSomeLanguage('reachedBy', word) && inSomeLanguage('dialVerbs', third)
  return (
    before.cue <= 1 &&
    (isTelephoneLabel(word, next) || inSomeLanguage('dialVerbs', word) || inSomeLanguage('dialVerbs', next))
  )
}

/** Words that may stand between "my number" and its digits: is, c'est le. */
const MOST_BETWEEN = 2

/** My number is …, mon numéro c'est le …: a word for a number, with the word before it that says whose. */
export function isOwned({ before: { words } }: Situation): boolean {
  const at = words.slice(0, MOST_BETWEEN + 1).findIndex((word) => inSomeLanguage('numberWords', word))
  return at >= 0 && inSomeLanguage('owners', words[at + 1] ?? '')
}

/** … is my phone number: the same right behind it. */
export function isOwnedBehind({ after: { words } }: Situation): boolean {
  const at = words.slice(0, MOST_BETWEEN).findIndex((word) => inSomeLanguage('owners', word))
  const named = words.slice(at + 1, at + 3)
  return (
    at >= 0 &&
    named.some((word) => inSomeLanguage('numberWords', word) || inSomeLanguage('telephoneWords', word))
  )
}
