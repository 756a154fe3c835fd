// What has to stand before a few digits so that they are read as a short code, each beside its yes and its no.

import { foldWord } from '../../letters/fold.js'
import { inSomeLanguage } from '../../read/vocabulary.js'
import {
  isBehindLabelWithSign,
  isCalledByName,
  isNamedBefore,
  isOrderedBefore,
  isOrderedInLanguage,
  isVerbBehind,
  isVerbLastInLanguage,
} from './call-orders.js'
import { isAnsweredAtAllHours, isLinkBefore, isPricedBehind } from './code-signs.js'
import { isHelpInLanguage, isNamedAsHelp } from './help-named.js'
import { isSentBefore } from './message-orders.js'
import type { Situation } from './situation.js'
import { LEVELS } from './weights.js'

/** One way to say that a few digits are a code. */
export interface ShortCodeRule {
  readonly name: string
  /** One of `LEVELS`. */
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

/** Units beside the code in which another one has to stand. */
const REACH = 24
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

/** A code, what may stand in brackets behind it, and the name of the next with its sign: 3919, enfance : 119. */
const LISTED =
  /(?<![\d.,:-])(?<code>\d(?:[ .-]?\d){2,5})(?: ?\([^()\n]{1,24}\))?\s*[.,;·•|/\n]\s*[^\d\n.;!?]{2,40}[:–—-] ?$/u
const LISTED_REACH = 90
/** What ends an entry of a list. */
const ENTRY_END = /^(?:[ \u00a0]?[.,;·•|/)(]|\s*$|[ \u00a0]*\n)/u

/** Another code that a rule reads stands before it in a list of names and codes. */
function isListedBehind(text: string, start: number, end: number): boolean {
  if (!/[:–—-] ?$/.test(text.slice(start - 2, start)) || !ENTRY_END.test(text.slice(end, end + REACH)))
    return false
  const before = LISTED.exec(text.slice(Math.max(0, start - LISTED_REACH), start))
  if (before === null) return false
  const first = start - before[0].length
  return shortCodeRules(text, first, first + before.groups!.code!.length).length > 0
}

/** In the order in which they are asked. */
export const SHORT_CODE_RULES: readonly ShortCodeRule[] = [
  {
    name: 'a short code in a link that dials',
    weight: LEVELS.decides,
    byMessage: true,
    fewest: 3,
    most: 6,
    saysSo: isLinkBefore,
    yes: 'tel:112',
    no: 'hotel: 112',
  },
  {
    name: 'a short code right behind a word that orders a call',
    weight: LEVELS.strong,
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
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isCalledByName,
    yes: 'ring the Samaritans on 116 123',
    no: 'ring the changes on 120 bells',
  },
  {
    name: 'a short code behind a word for telephone and its colon',
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isBehindLabelWithSign,
    yes: 'Tel. 112',
    no: 'in cell 112',
  },
  {
    name: 'a short code beside another',
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isBesideAnother,
    yes: 'dial 118 218 or 999',
    no: 'there are 118 218 or 999',
  },
  {
    name: 'a short code behind another in a list of names',
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isListedBehind,
    holds: ({ valid }) => valid,
    yes: 'Violences : 3919, jeunes : 119.',
    no: 'Format : 3919, jeunes : 119.',
  },
  {
    name: 'a short code that is answered at all hours',
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isAnsweredAtAllHours,
    holds: ({ valid }) => valid,
    yes: 'Besoin de parler : 3114 (24h/24)',
    no: 'Salle 3114 (24 h)',
  },
  {
    name: 'a short code with its price for each minute',
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 4,
    most: 6,
    saysSo: isPricedBehind,
    yes: 'Info 118 218 (0,15 €/min)',
    no: 'Info 118 218 (0,15 €)',
  },
  {
    name: 'a short code right before the verb that dials it',
    weight: LEVELS.strong,
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
    weight: LEVELS.strong,
    byMessage: true,
    fewest: 3,
    most: 6,
    saysSo: isSentBefore,
    yes: 'text HELLO to 70070',
    no: 'text my friends to 70070',
  },
  {
    name: 'a short code behind what names help',
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 3,
    most: 6,
    saysSo: isNamedAsHelp,
    holds: isHelpInLanguage,
    yes: 'In an emergency: 999',
    no: 'In the emergency room 999',
  },
  {
    name: 'directory enquiries behind an article',
    weight: LEVELS.strong,
    byMessage: false,
    fewest: 5,
    most: 6,
    saysSo: isNamedBefore,
    yes: 'Le 118 218, tout le monde connaît',
    no: 'Il y a 118 218 raisons',
  },
]

/** A word, a figure that stands for one, or another code, with at most a sign between. */
const MAY_NAME_CODE = /(?:[\p{L}\p{M}]["”»)]?| 2|\d ?[,/])[ .\u00a0\u202f]?[:–—-]?[ \u00a0\u202f]?["“«#]?$/u

/** The rules by which a few digits at a place may be a short code. */
export function shortCodeRules(text: string, start: number, end: number): readonly ShortCodeRule[] {
  if (!MAY_NAME_CODE.test(text.slice(Math.max(0, start - 6), start))) return []
  return SHORT_CODE_RULES.filter((rule) => rule.saysSo(text, start, end))
}
