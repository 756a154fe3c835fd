// Whether a label before a stretch says that its figures are a number of something else: an order, a part, a register.

import { foldWord } from '../../letters/fold.js'
import { isTelephoneLabel } from '../../read/telephone-words.js'
import { inSomeLanguage, isOn, wordsOfAll } from '../../read/vocabulary.js'
import { isOwnedBehind } from '../words/told.js'
import type { Situation } from './situation.js'

/** A label counts when it stands so near (in words). */
const LABEL_REACH = 4
/** A cue outweighs a label only when it stands nearer by more than this: "card number 4111 …". */
const CUE_MARGIN = 1

/** Whether a word may stand between a label and its digits: order number is, Konto Nr. */
function mayStandBetween(word: string): boolean {
  return inSomeLanguage('numberWords', word) || inSomeLanguage('linkWords', word)
}

/** A word that labels only what stands right behind it, with no comma between: room 1408, but "alone in my room, 212 …". */
function looselyLabelled({ before, text, start }: Situation): boolean {
  if (!/[\p{L}\p{M}][\s.:#°º=-]*["“(]?$/u.test(text.slice(Math.max(0, start - 6), start))) return false
  const label = before.words.find((word) => !mayStandBetween(word))
  if (label === undefined) return false
  return before.languages.some((language) => isOn('looseLabels', language, label))
}

const LABEL_ENDING = new RegExp(`.(?:${wordsOfAll('labelEndings').join('|')})$`)

/** OMB No., Ersatzteil-Nr., Kd.-Nr.: capitals that name a register, or what a hyphen joins, before a word for a number. */
const NUMBERED = /(?<![\p{L}\p{N}])(?:(\p{Lu}{2,6}) |(\p{L}{2,})\.?-)(\p{L}{1,7})[.:]{0,2} ?$/u
const NUMBERED_REACH = 30

/** What has that number is no word for a telephone and nobody. */
function isNumberOfNamed({ text, start }: Situation): boolean {
  const found = NUMBERED.exec(text.slice(Math.max(0, start - NUMBERED_REACH), start))
  if (found === null || !inSomeLanguage('numberWords', foldWord(found[3]!))) return false
  return isOfSomethingElse(foldWord((found[1] ?? found[2])!))
}

/** What a number is named after, folded, is no telephone, nobody to call and no call: fax number, my number. */
function isOfSomethingElse(named: string): boolean {
  return !(['telephoneWords', 'owners', 'cues'] as const).some((list) => inSomeLanguage(list, named))
}

/** Schadennummer, Aktenzeichen, SerialNumber: a number, but none for a telephone, nor somebody's: faxnumber, mynumber. */
function isNumberOfSomething(word: string | undefined): boolean {
  const ending = word === undefined ? null : LABEL_ENDING.exec(word)
  if (word === undefined || ending === null || isTelephoneLabel(word, '')) return false
  return isOfSomethingElse(word.slice(0, ending.index + 1))
}

/** p/n, s/n: numbers of a part and of a piece. */
const OF_PART_OR_PIECE = /(?<![\p{L}\p{N}])[ps]\/n[.:]{0,2} ?$/iu

function isNumberOfPart({ text, start }: Situation): boolean {
  return OF_PART_OR_PIECE.test(text.slice(Math.max(0, start - 8), start))
}

/** 〒604-8152: the sign of Japan's post. */
function isPostalCode({ text, start }: Situation): boolean {
  return /〒 ?$/.test(text.slice(Math.max(0, start - 2), start))
}

/** VKN 532 431 …, CVR: 31 43 …: the name of a register in capitals, in whatever language it stands. */
const ACRONYM = /(?<![\p{L}\p{N}])(\p{Lu}{3,6})[.:]? ?$/u
const ACRONYM_REACH = 18

function isOfForeignRegister({ text, start }: Situation): boolean {
  const named = ACRONYM.exec(text.slice(Math.max(0, start - ACRONYM_REACH), start))?.[1]
  if (named === undefined) return false
  return inSomeLanguage('labels', foldWord(named)) && !inSomeLanguage('telephoneWords', foldWord(named))
}

/** A label of something else stands before it, and nothing behind it says whose telephone it is. */
export function isLabelled(situation: Situation): boolean {
  const { before, path, valid } = situation
  // A plus and a country code that a country dials are a telephone's, whatever is ordered, booked or recorded before.
  if (path.digits.startsWith('+') && valid && situation.written.startsWith('+')) return false
  const found =
    looselyLabelled(situation) ||
    // Honorarabrechnung Nr. 044-…: a word for a number stands between.
    isNumberOfSomething(before.words.find((word) => !inSomeLanguage('numberWords', word))) ||
    isNumberOfNamed(situation) ||
    isNumberOfPart(situation) ||
    isPostalCode(situation) ||
    isOfForeignRegister(situation) ||
    isNearerThanCue(situation)
  return found && !isOwnedBehind(situation.after)
}

/** A label within reach, not of other figures, that no cue outweighs. */
function isNearerThanCue({ before, words, from }: Situation): boolean {
  // Serial number eight one nine, seven four four …: number words of the same run stand between.
  const between = words > 0 ? from : 0
  if (before.label - between >= LABEL_REACH || before.labelIsUsed) return false
  const verb = inSomeLanguage('dialVerbs', before.words[before.cue] ?? '')
  return before.label <= before.cue + (verb ? -1 : CUE_MARGIN)
}
