// How a text says that a few digits beside a place are to be called: verbs, names, labels, articles.

import { foldWord } from '../../letters/fold.js'
import { LANGUAGES } from '../../read/languages/all.js'
import { isBehindLabel } from '../../read/telephone-words.js'
import { endsUnspaced } from '../../read/unspaced-words.js'
import { inSomeLanguage, isOn, type KnownWord, lastWordsIn, wordsIn } from '../../read/vocabulary.js'
import { isCountedUnspaced } from './help-named.js'
import { isSendTo } from './message-orders.js'
import type { Situation } from './situation.js'

/** Units before the code in which the verb has to stand: "compose le", "wähl die". */
const REACH = 24
/** Words between the verb and the code: a preposition, an article. */
const MOST_BETWEEN = 2
/** Letters of such a word that stands there alone. */
const LONGEST_BETWEEN = 3

/** "Dial", "compose le": a verb that orders a call stands before it, with an article or a preposition at most between. */
export function isOrderedBefore(text: string, start: number, end: number): boolean {
  if (isCountedUnspaced(text, end)) return false
  const near = text.slice(Math.max(0, start - REACH), start)
  const words = lastWordsIn(near.slice(beginOfClause(near)), MOST_BETWEEN + 4)
  return (
    isOrder(words.slice(0, MOST_BETWEEN + 2)) ||
    isOrder(withoutMessageVerb(words)) ||
    isOrderedUnspaced(text, start)
  )
}

/** 请拨打110: in languages without blanks between words the verb is the end of what stands right before it. */
function isOrderedUnspaced(text: string, start: number, languages?: Iterable<number>): boolean {
  const near = text.slice(Math.max(0, start - LONGEST_BETWEEN), start)
  return endsUnspaced('dialVerbs', near, near.length, languages)
}

/** Of the words before a code, nearest first. */
function isOrder(words: readonly KnownWord[]): boolean {
  return words.some(
    ({ folded }, at) =>
      at <= MOST_BETWEEN &&
      inSomeLanguage('dialVerbs', folded) &&
      mayStandBetween(words.slice(0, at)) &&
      // "The dials to six": behind an article it is a noun.
      !inSomeLanguage('articles', words[at + 1]?.folded ?? ''),
  )
}

/** Call or text 988: without the verb of a message and the word that joins it; nearest first. */
function withoutMessageVerb(words: readonly KnownWord[]): readonly KnownWord[] {
  const [verb, joins] = words.map(({ folded }) => folded)
  const sends = inSomeLanguage('sendVerbs', verb ?? '') || inSomeLanguage('messageVerbs', verb ?? '')
  return sends && inSomeLanguage('conjunctions', joins ?? '') ? words.slice(2) : words
}

/** Units and words before the code in which the verb has to stand, where somebody is called by name. */
const NAME_REACH = 64
const MOST_OF_NAME = 6
/** Letters of a name; shorter words are whom one calls at an hour: call me at 999. */
const SHORTEST_NAME = 4

/** "Ring the Samaritans on", "appelez SOS Médecins au": a preposition, whom one calls, and the verb, of one language. */
export function isCalledByName(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - NAME_REACH), start)
  const [nearest, ...others] = lastWordsIn(near.slice(beginOfClause(near)), MOST_OF_NAME)
  if (nearest === undefined || !inSomeLanguage('reachedBy', nearest.folded)) return false
  return LANGUAGES.some((_, language) => {
    if (!isOn('reachedBy', language, nearest.folded)) return false
    const verb = others.findIndex(({ folded }) => isOn('dialVerbs', language, folded))
    return others.slice(0, Math.max(0, verb)).some(({ folded }) => folded.length >= SHORTEST_NAME)
  })
}

/** Nearest first: an article or a preposition; or both, "ligue para o". */
function mayStandBetween(words: readonly KnownWord[]): boolean {
  const [nearest, next] = words
  if (nearest !== undefined && next !== undefined)
    return inSomeLanguage('articles', nearest.folded) && isSendTo(next)
  return nearest === undefined || nearest.folded.length <= LONGEST_BETWEEN
}

/** A verb of the text's languages: "disque" dials in Portuguese and is a record in French. */
export function isOrderedInLanguage({ text, start, before }: Situation): boolean {
  return (
    isOrderedUnspaced(text, start, before.languages) ||
    before.words
      .slice(0, MOST_BETWEEN + 1)
      .some((word) => before.languages.some((language) => isOn('dialVerbs', language, word)))
  )
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('\n0123456789.!?;')

/** Behind the last sign that ends a sentence or is a digit. */
function beginOfClause(text: string): number {
  let at = text.length
  while (at > 0 && !CLAUSE_ENDS.has(text[at - 1]!)) at--
  return at
}

/** "Die 110 wählen": such a verb is the next word behind it. */
export function isVerbBehind(text: string, _start: number, end: number): boolean {
  const behind = /^ (\p{L}+)/u.exec(text.slice(end, end + REACH))?.[1]
  // Scripts without number words have letters that make no word here.
  const word = behind === undefined ? undefined : wordsIn(behind, 1)[0]
  return word !== undefined && inSomeLanguage('dialVerbs', word.folded)
}

/** The verb behind it is one of the text's language, which puts verbs last. */
export function isVerbLastInLanguage({ after }: Situation): boolean {
  const [verb = ''] = after.words
  return after.languages.some(
    (language) => LANGUAGES[language]!.verbLast === true && isOn('dialVerbs', language, verb),
  )
}

/** Tel. 112, Phone: 911: an abbreviation or a colon; a cell or a fax with a number behind may be a room or a model. */
export function isBehindLabelWithSign(text: string, start: number): boolean {
  return LABEL_SIGN.test(text.slice(Math.max(0, start - 8), start)) && isBehindLabel(text, start)
}

const LABEL_SIGN = /(?:(?<!\p{L})\p{L}{2,3}\.:?|\p{L}:) ?$/u

/** Tel. Whitby: the place whose exchange has the number, behind such a label. */
const PLACE_OF_EXCHANGE = /(?:[\p{Lu}][\p{L}'’-]+[ ,]{1,2}){0,2}$/u
const PLACE_REACH = 40

/** The same where the name of a place may stand between: Tel. Whitby 603455. */
export function isBehindLabelAndPlace(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - PLACE_REACH), start)
  const place = PLACE_OF_EXCHANGE.exec(near)?.[0].length ?? 0
  return isBehindLabelWithSign(text, start - place)
}

/** Directory enquiries, 118 and two or three digits: known by name, so that no verb has to order the call. */
export function isNamedBefore(text: string, start: number): boolean {
  if (!/^11[ .-]?8[ .-]?\d/.test(text.slice(start, start + 6))) return false
  const before = /(\p{L}{2,3}) $/u.exec(text.slice(Math.max(0, start - 5), start))?.[1]
  return before !== undefined && inSomeLanguage('articles', foldWord(before))
}
