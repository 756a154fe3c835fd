// What has to stand before a few digits so that they are read as a short code, each beside its yes and its no.

import { LANGUAGES } from '../../read/languages/all.js'
import { isBehindLabel } from '../../read/telephone-words.js'
import {
  inSomeLanguage,
  type KnownWord,
  languagesOf,
  lastWordsIn,
  wordsIn,
  wordsOf,
} from '../../read/vocabulary.js'
import { foldWord } from '../../text/fold.js'
import type { Situation } from './situation.js'

/** One way to say that a few digits are a code. */
export interface ShortCodeRule {
  readonly name: string
  readonly weight: number
  /** Codes that only text messages reach count too. */
  readonly byMessage: boolean
  /** Digits of a code. Source: ShortNumberMetadata, lengths over all countries. */
  readonly fewest: number
  readonly most: number
  /** Whether the text beside a place (start and end of the digits) says it; cheap, asked of every short stretch of digits. */
  readonly saysSo: (text: string, start: number, end: number) => boolean
  /** What else has to hold once the languages of the text are known. */
  readonly holds?: (situation: Situation) => boolean
  /** The word behind the code is the verb, and not what it counts. */
  readonly verbBehind?: boolean
  readonly yes: string
  readonly no: string
}

/** Units before the code in which the verb has to stand: "compose le", "wähl die". */
const REACH = 24
/** Words between the verb and the code: a preposition, an article. */
const MOST_BETWEEN = 2
/** Letters of such a word that stands there alone. */
const LONGEST_BETWEEN = 3
/** Units before the code in which the order to send a message has to stand, with its keyword. */
const SEND_REACH = 72
/** Words between the preposition and the code: "an die Nummer". */
const MOST_BEHIND_TO = 2

function isOrderedBefore(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - REACH), start)
  const words = lastWordsIn(near.slice(beginOfClause(near)), MOST_BETWEEN + 1)
  return words.some(
    ({ folded }, at) => inSomeLanguage('dialVerbs', folded) && mayStandBetween(words.slice(0, at)),
  )
}

/** Units and words before the code in which the verb has to stand, where somebody is called by name. */
const NAME_REACH = 64
const MOST_OF_NAME = 6
/** Letters of a name; shorter words are whom one calls at an hour: call me at 999. */
const SHORTEST_NAME = 4

/** "Ring the Samaritans on", "appelez SOS Médecins au": a preposition, whom one calls, and the verb, of one language. */
function isCalledByName(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - NAME_REACH), start)
  const [nearest, ...others] = lastWordsIn(near.slice(beginOfClause(near)), MOST_OF_NAME)
  if (nearest === undefined || !inSomeLanguage('reachedBy', nearest.folded)) return false
  return LANGUAGES.some((_, language) => {
    if (!wordsOf(language, 'reachedBy').has(nearest.folded)) return false
    const verb = others.findIndex(({ folded }) => wordsOf(language, 'dialVerbs').has(folded))
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
function isOrderedInLanguage({ before }: Situation): boolean {
  return before.words
    .slice(0, MOST_BETWEEN + 1)
    .some((word) => before.languages.some((language) => wordsOf(language, 'dialVerbs').has(word)))
}

/** Behind the last sign that ends a sentence or is a digit. */
function beginOfClause(text: string): number {
  let at = text.length
  while (at > 0 && !/[\n\d.!?;]/.test(text[at - 1]!)) at--
  return at
}

function isVerbBehind(text: string, _start: number, end: number): boolean {
  const behind = /^ (\p{L}+)/u.exec(text.slice(end, end + REACH))?.[1]
  // Scripts without number words have letters that make no word here.
  const word = behind === undefined ? undefined : wordsIn(behind, 1)[0]
  return word !== undefined && inSomeLanguage('dialVerbs', word.folded)
}

function isVerbLastInLanguage({ after }: Situation): boolean {
  const [verb = ''] = after.words
  return after.languages.some(
    (language) => LANGUAGES[language]!.verbLast === true && wordsOf(language, 'dialVerbs').has(verb),
  )
}

/** Figures alone. */
const NO_WORD: KnownWord = { folded: '' }
/** Letters of the first of two words that are sent; shorter ones are 'my' and 'the'. */
const LONG_KEYWORD = 4
const KEYWORD = /^\p{Lu}[\p{Lu}\p{N}]+$/u
const QUOTED = /(?<!\p{L})["“„«'‘][\p{L}\p{N}][\p{L}\p{N} ]{0,20}["”“»'’](?!\p{L})/u

/** "Text HELP to", "SMS mit START an", "отправь ДА на номер": a verb, what is sent, and where to. */
function isSentBefore(text: string, start: number): boolean {
  // Txt GIG 2 68009.
  const before = text.slice(Math.max(0, start - SEND_REACH), start).replace(/ 2 $/, ' to ')
  const last = lastWordsIn(before.slice(-REACH), 1)[0]
  if (last === undefined || !(isSendTo(last) || isBehindTo(last))) return false
  const clause = before.slice(before.lastIndexOf('\n') + 1)
  const written = clause.match(/[\p{L}\p{N}]+/gu) ?? []
  const words = written.map((word) => wordsIn(word, 1)[0] ?? NO_WORD)
  const to = words.findLastIndex(isSendTo)
  if (to < 0 || words.length - to - 1 > MOST_BEHIND_TO || !words.slice(to + 1).every(isBehindTo)) return false
  const from = words.findIndex((word, at) => at < to && isSentWith(word, words[to]!))
  if (from < 0) return false
  if (words.slice(from, to).some(({ folded }) => inSomeLanguage('messages', folded))) return true
  const sent = written.slice(from + 1, to)
  // Where everything is in capitals, the one word between is the keyword, if the verb leaves no doubt.
  if (!/\p{Ll}/u.test(clause)) return inSomeLanguage('messageVerbs', words[from]!.folded) && sent.length === 1
  if (sent.some((word) => KEYWORD.test(word)) || QUOTED.test(clause)) return true
  if (!/^\d{5,6}(?!\d)/.test(text.slice(start, start + 7))) return false
  // "Send N, O or W to", "text stop to", "text join love to": what is sent, in front of a code that nothing else looks like.
  const letters = sent.filter((word) => /^\p{Lu}$/u.test(word)).length
  const verb = inSomeLanguage('messageVerbs', words[from]!.folded)
  return (
    letters > 1 || (verb && (sent.length === 1 || (sent.length === 2 && sent[0]!.length >= LONG_KEYWORD)))
  )
}

const isSendTo = (word: KnownWord): boolean => languagesOf(word, 'sendTo') !== 0
/** "An die Nummer", "to short code": an article, or a word for such a number. */
const isBehindTo = (word: KnownWord): boolean =>
  word.folded.length <= 3 || inSomeLanguage('codeWords', word.folded) || languagesOf(word, 'cues') !== 0
/** A verb and a preposition of one language. */
const isSentWith = (verb: KnownWord, to: KnownWord): boolean =>
  (languagesOf(verb, 'sendVerbs') & languagesOf(to, 'sendTo')) !== 0

/** Tel. 112, Phone: 911; a cell or a fax with a number behind may be a room or a model. */
function isBehindLabelWithSign(text: string, start: number): boolean {
  return /[.:] ?$/.test(text.slice(Math.max(0, start - 2), start)) && isBehindLabel(text, start)
}

/** Directory enquiries, 118 and two or three digits: known by name, so that no verb has to order the call. */
function isNamedBefore(text: string, start: number): boolean {
  if (!/^11[ .-]?8[ .-]?\d/.test(text.slice(start, start + 6))) return false
  const before = /(\p{L}{2,3}) $/u.exec(text.slice(Math.max(0, start - 5), start))?.[1]
  return before !== undefined && inSomeLanguage('articles', foldWord(before))
}

/** A code, and what stands between it and the next: 111 or 999; 110, 112. */
const BESIDE = /(?<![\d.,:-])\d(?:[ .-]?\d){1,5}(?:, ?| ?\/ ?| (?<word>\p{L}{1,6}) )$/u

/** Another code stands right before it, which a rule reads. */
function isBesideAnother(text: string, start: number): boolean {
  const before = BESIDE.exec(text.slice(Math.max(0, start - REACH), start))
  if (before === null) return false
  const { word } = before.groups ?? {}
  if (word !== undefined && !inSomeLanguage('conjunctions', foldWord(word))) return false
  const first = start - before[0].length
  return shortCodeRules(text, first, start).length > 0
}

/** A price for each minute right behind it: 3949 (0,15 €/min). */
const PRICE_A_MINUTE =
  /^ ?[(,:–-]? ?(?:[€£$] ?)?\d{1,2}(?:[.,]\d{1,2})? ?(?:€|£|\$|ct|cts?|p|c|eur|euros?)? ?(?:\/|per|par|pro|al|por) ?m(?:in|n)/iu

function isPricedBehind(text: string, _start: number, end: number): boolean {
  return PRICE_A_MINUTE.test(text.slice(end, end + REACH))
}

const LINK_BEFORE = /\b(?:tel|sms|smsto|callto|telprompt|facetime-audio):(?:\/\/)?$/i

/** The scheme of a link that dials: `tel:112`, `sms:70070`. */
function isLinkBefore(text: string, start: number): boolean {
  return LINK_BEFORE.test(text.slice(Math.max(0, start - 20), start))
}

/** In the order in which they are asked. */
export const SHORT_CODE_RULES: readonly ShortCodeRule[] = [
  {
    name: 'a short code in a link that dials',
    weight: 9,
    byMessage: true,
    fewest: 3,
    most: 6,
    saysSo: isLinkBefore,
    yes: 'tel:112',
    no: 'hotel: 112',
  },
  {
    name: 'a short code right behind a word that orders a call',
    weight: 4,
    byMessage: false,
    fewest: 2,
    most: 6,
    saysSo: isOrderedBefore,
    holds: isOrderedInLanguage,
    yes: 'dial 999, love',
    no: 'I dialled till 999',
  },
  {
    name: 'a short code on which somebody is called',
    weight: 4,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isCalledByName,
    yes: 'ring the Samaritans on 116 123',
    no: 'ring the changes on 120 bells',
  },
  {
    name: 'a short code behind a word for telephone and its colon',
    weight: 4,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isBehindLabelWithSign,
    yes: 'Tel. 112',
    no: 'in cell 112',
  },
  {
    name: 'a short code beside another',
    weight: 4,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isBesideAnother,
    yes: 'dial 118 218 or 999',
    no: 'there are 118 218 or 999',
  },
  {
    name: 'a short code with its price for each minute',
    weight: 4,
    byMessage: false,
    fewest: 4,
    most: 6,
    saysSo: isPricedBehind,
    yes: 'Info 118 218 (0,15 €/min)',
    no: 'Info 118 218 (0,15 €)',
  },
  {
    name: 'a short code right before the verb that dials it',
    weight: 4,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isVerbBehind,
    verbBehind: true,
    holds: isVerbLastInLanguage,
    yes: 'Du musst die 110 wählen',
    no: 'Du musst um 110 Leute anrufen',
  },
  {
    name: 'a short code that a message is sent to',
    weight: 4,
    byMessage: true,
    fewest: 3,
    most: 6,
    saysSo: isSentBefore,
    yes: 'text HELLO to 70070',
    no: 'text my friends to 70070',
  },
  {
    name: 'directory enquiries behind an article',
    weight: 4,
    byMessage: false,
    fewest: 5,
    most: 6,
    saysSo: isNamedBefore,
    yes: 'Le 118 218, tout le monde connaît',
    no: 'Il y a 118 218 raisons',
  },
]

/** The rules by which a few digits at a place may be a short code. */
export function shortCodeRules(text: string, start: number, end: number): readonly ShortCodeRule[] {
  if (!/(?:\p{L}| 2|\d ?[,/])[ .]?:? ?["“«]?$/u.test(text.slice(Math.max(0, start - 5), start))) return []
  return SHORT_CODE_RULES.filter((rule) => rule.saysSo(text, start, end))
}
