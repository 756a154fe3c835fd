// What speaks for a stretch being a telephone number, each beside a text in which it holds and one in which it does not.

import { isGroupedAs } from '../territories/grouping.js'
import { isLinkTarget } from '../tokens/links.js'
import { FEWEST_DIGITS } from '../tokens/runs.js'
import { isOwned, isTold } from '../words/told.js'
import { isBehindLabelAndPlace } from './call-orders.js'
import type { Situation } from './situation.js'
import { LEVELS } from './weights.js'

/** One rule of the score. */
export interface Feature {
  readonly name: string
  /** One of `LEVELS`, with a minus sign where it speaks against a number. */
  readonly weight: number
  holds(situation: Situation): boolean
  /** It reads what stands around the stretch, which takes longest: such rules are asked last. */
  readonly looksAround?: true
  /** A text with a stretch for which it holds, and a near miss. */
  readonly yes: string
  readonly no: string
}

/** Grouped as one of those writes it that dial it in its form; where it has a number type of some, only these: another's habit says nothing of them. */
function isGroupedAsSome({ accepted, form, valid, groups }: Situation): boolean {
  return accepted.some(
    (one) => one.form === form && one.valid === valid && isGroupedAs(groups, false, one.asked),
  )
}

function isLocalGrouping(situation: Situation): boolean {
  if (situation.form !== 'local' || situation.separators.some((separator) => separator.includes(',')))
    return false
  const sizes =
    situation.groups.length > 0 ? situation.groups.map((group) => group.length) : spokenGroups(situation)
  return sizes.length === 2 && sizes[0] === 3 && sizes[1] === 4
}

/** Digits between the commas and line ends of spoken words. */
function spokenGroups(situation: Situation): number[] {
  const { run, from, to, path } = situation
  const sizes: number[] = [0]
  for (let at = from; at < to; at++) {
    const piece = run.pieces[at]!
    if (at > from && (piece.joint === 'comma' || piece.joint === 'line')) sizes.push(0)
    if (piece.sense === 'unit') sizes[sizes.length - 1]! += 1
    else if (piece.sense === 'digits') sizes[sizes.length - 1]! += piece.digits.length
    else if (piece.sense === 'teen' || piece.sense === 'pair') sizes[sizes.length - 1]! += 2
    else if (piece.sense === 'tens') sizes[sizes.length - 1]! += run.pieces[at + 1]?.sense === 'unit' ? 1 : 2
    else if (piece.sense === 'hundred') sizes[sizes.length - 1]! += 2
  }
  const full = sizes.filter((size) => size > 0)
  return full.reduce((sum, size) => sum + size, 0) === path.digits.length ? full : []
}

function isAloneOnLine(situation: Situation): boolean {
  const { text, start, end } = situation
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 40)
  const around = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '')
  return !/[\p{L}\p{N}]/u.test(around)
}

/** Of the rules that speak for a number, the one that points at a country. */
export const GROUPED_AS_AT_HOME: Feature = {
  name: 'grouped as the country writes it',
  weight: LEVELS.fitting,
  holds: (s) =>
    // A plus groups what follows in any way.
    s.path.digits.startsWith('+') || isLocalGrouping(s) || isGroupedAsSome(s),
  yes: 'Jenny, 867-5309',
  no: 'Jenny, 86-75-309',
}

/** Rules that speak for a number. */
export const FEATURES_FOR: readonly Feature[] = [
  {
    name: 'target of a link that dials',
    weight: LEVELS.decides,
    holds: (s) => s.link || isLinkTarget(s.text, s.start),
    yes: 'https://wa.me/447700900123',
    no: 'see 07700 900123',
  },
  {
    name: 'plus and a country code',
    weight: LEVELS.marked,
    holds: (s) => s.path.digits.startsWith('+'),
    yes: 'from abroad +33 1 99 00 12 34',
    no: 'from abroad 01 99 00 12 34',
  },
  {
    name: 'international prefix and a country code',
    weight: LEVELS.fitting,
    holds: (s) => s.form === 'international' && !s.path.digits.startsWith('+'),
    yes: 'dial 011 44 20 7946 0018',
    no: 'dial 020 7946 0018',
  },
  {
    name: 'trunk prefix',
    weight: LEVELS.usual,
    holds: (s) => s.form === 'national' && /^[08]/.test(s.path.digits) && s.known + s.open >= 9,
    yes: 'appelle le 01 99 00 12 34',
    no: 'call 212-555-0147',
  },
  {
    name: 'a number type of the plan',
    weight: LEVELS.usual,
    holds: (s) => s.valid,
    yes: 'call 212-555-0147',
    no: 'call 05000 900123',
  },
  GROUPED_AS_AT_HOME,
  {
    name: 'spoken digit by digit or in pairs',
    weight: LEVELS.marked,
    holds: (s) => s.words >= 1 && s.form !== 'local',
    yes: 'three one zero five five five zero one six two',
    no: '310 555 0162',
  },
  {
    name: 'spoken, of local length',
    weight: LEVELS.usual,
    holds: (s) => s.words >= 1 && s.form === 'local',
    yes: 'eight six seven five three oh nine, I got your number',
    no: 'I got your number, 867-5309',
  },
  {
    name: 'figures one by one',
    weight: LEVELS.usual,
    holds: (s) => s.groups.length >= 7 && s.groups.every((group) => group.length === 1),
    yes: 'call 2 1 2 5 5 5 0 1 8 4',
    no: 'call 212 555 0184',
  },
  {
    name: 'of a small exchange, behind its label and place',
    weight: LEVELS.decides,
    holds: (s) =>
      s.form === 'local' &&
      s.known < FEWEST_DIGITS &&
      s.words === 0 &&
      isBehindLabelAndPlace(s.text, s.start),
    yes: 'Tel. Whitby 603455',
    no: 'Tel. 01947 603455',
  },
  {
    name: 'a cue before it',
    weight: LEVELS.marked,
    looksAround: true,
    holds: (s) => s.before.cue < Number.POSITIVE_INFINITY,
    yes: 'call me at 212-555-0147',
    no: 'there is 212-555-0147',
  },
  {
    name: 'told to be dialled, or whose number it is, right before it',
    weight: LEVELS.usual,
    looksAround: true,
    holds: (s) => isTold(s.before) || isOwned(s.before),
    yes: 'Tel. 212-555-0147',
    no: 'I wrote on the telephone wall 212-555-0147',
  },
  {
    name: 'a cue near it',
    weight: LEVELS.usual,
    looksAround: true,
    holds: (s) => [s.after, s.above, s.below].some(({ cue }) => cue < Number.POSITIVE_INFINITY),
    yes: '212-555-0147, call me',
    no: '212-555-0147, there',
  },
  {
    name: 'a cue right behind it',
    weight: LEVELS.slight,
    looksAround: true,
    holds: (s) => s.after.cue < 2,
    yes: '212-555-0147 call anytime',
    no: '212-555-0147 and a call',
  },
  {
    name: 'alone on its line',
    weight: LEVELS.slight,
    looksAround: true,
    holds: isAloneOnLine,
    yes: 'so I wrote\n212-555-0147\non the wall',
    no: 'so I wrote 212-555-0147 on the wall',
  },
  {
    name: 'digits struck out',
    weight: LEVELS.usual,
    holds: (s) => s.open > 0 && s.known >= 3,
    yes: 'my number is (310) 555-XXXX',
    no: 'my number is (310) 555-0162',
  },
  {
    name: 'exchange name',
    weight: LEVELS.marked,
    holds: (s) => s.run.tokens[s.from]!.kind === 'exchange',
    yes: 'BEechwood 4-5789, you can call me up',
    no: 'two three four, 5789, you can call me up',
  },
]
