// What a run holds beside a stretch: digits and number words that would be left over.

import { foldWord } from '../../letters/fold.js'
import { areaCodePlanOf } from '../../plan/area-codes.js'
import { countryOf } from '../../plan/known-countries.js'
import { isDialled } from '../../read/number-tokens.js'
import { inSomeLanguage } from '../../read/vocabulary.js'
import { FEWEST_DIGITS, mostDigits } from '../tokens/runs.js'
import type { Token } from '../tokens/token.js'
import { FIGURES, type Situation } from './situation.js'

/** Call 5550147 4 a good time, 5550147 2 night: a digit that stands for a word, behind a number that nothing parts. */
function isForWord(s: Situation): boolean {
  const { digits, distance } = s.run.tokens[s.to] ?? { digits: '', distance: 0 }
  const unbroken = (s.groups.at(-1)?.length ?? 0) >= FEWEST_DIGITS
  return unbroken && s.to === s.run.pieces.length - 1 && /^[24]$/.test(digits) && distance > 0
}

function surplusAt(s: Situation, node: number, inside: boolean): 'none' | 'blank' | 'hyphen' {
  const pieces = s.run.pieces
  if (!inside && isForWord(s)) return 'none'
  let at = node
  let joint = pieces[at]?.joint
  if (inside) {
    let before = at - 1
    while (before >= 0 && !isDialled(pieces[before]!)) {
      joint = weaker(joint, pieces[before]!.joint)
      before--
    }
    if (before < 0) return 'none'
  } else {
    while (at < pieces.length && !isDialled(pieces[at]!)) {
      at++
      joint = weaker(joint, pieces[at]?.joint)
    }
    if (at >= pieces.length) return 'none'
  }
  const beside = inside ? beforeAt(pieces, node) : at
  // An unbroken number of its own is not left over.
  if (pieces[beside]!.digits.length >= FEWEST_DIGITS && pieces[beside]!.sense === 'digits') return 'none'
  if (!isOfItsKind(s, !FIGURES.has(pieces[beside]!.sense))) return 'none'
  return joint === 'blank' ? 'blank' : joint === 'comma' || joint === 'line' ? 'none' : 'hyphen'
}

/** The last dialled piece before a node. */
function beforeAt(pieces: Situation['run']['pieces'], node: number): number {
  let before = node - 1
  while (before > 0 && !isDialled(pieces[before]!)) before--
  return before
}

/** A word beside figures (le 01 99 00 12 34 une fois) is an article sooner than a digit. */
function isOfItsKind(s: Situation, word: boolean): boolean {
  return !word || s.words > 0
}

function weaker<T extends string | undefined>(a: T, b: T): T {
  return a === 'line' || a === 'comma' ? a : b
}

/** 01 604-555-0130, 3 020 7946 0018: the number of a track or of an item, at the begin of the line of a whole number. */
function isNumbered(s: Situation): boolean {
  const [first] = s.run.tokens
  if (s.from !== 1 || first?.kind !== 'digits' || first.digits.length > MOST_OF_NUMBERING) return false
  const apart = s.run.pieces[1]!.joint === 'blank' && isLineBegin(s.text, first.start)
  if (!apart || !s.valid || s.form === 'local') return false
  return /^[0+(]/.test(s.written) || !s.separators.some((separator) => /^\s*$/.test(separator))
}

const MOST_OF_NUMBERING = 2

function isLineBegin(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 8), at))
}

/** The same before a title on the next line, where it ends the run: ⏎02 Sunset Road. */
function isOfNextTitle({ kind, digits, start, end }: Token, text: string): boolean {
  if (kind !== 'digits' || digits.length > MOST_OF_NUMBERING || !isLineBegin(text, start)) return false
  return /^[ \t]+\p{L}/u.test(text.slice(end, end + 8))
}

/** How what is left over hangs on the stretch, before and behind it. */
export function borders(s: Situation): ('none' | 'blank' | 'hyphen')[] {
  return [isNumbered(s) ? 'none' : surplusAt(s, s.from, true), surplusAt(s, s.to, false)]
}

/** Dialled pieces between the stretch and the end of its phrase, backwards (-1) or forwards (1). */
export function leftInPhrase({ run, from, to }: Situation, direction: -1 | 1): number {
  let left = 0
  for (
    let at = direction < 0 ? from - 1 : to;
    at >= 0 && at < run.pieces.length && left < 2;
    at += direction
  ) {
    const border = run.pieces[direction < 0 ? at + 1 : at]!.joint
    if (border === 'comma' || border === 'line') break
    if (isDialled(run.pieces[at]!)) left++
  }
  return left
}

/** What a call costs, behind the number: (1,99 €/Min.), 1.50 CHF, 9,90 kr. */
const PRICE = /^\d{1,3}[.,]\d\d ?(?:\p{Sc}|(\p{L}+))/u

function isPrice(text: string): boolean {
  const match = PRICE.exec(text)
  const unit = match?.[1]
  return (
    match !== null &&
    (unit === undefined || /^[A-Z]{3}$/.test(unit) || inSomeLanguage('unitsAfter', foldWord(unit)))
  )
}

function textFrom({ text, run }: Situation, at: number): string {
  const token = run.tokens[at]
  return token === undefined ? '' : text.slice(token.start, token.start + 12)
}

/** Digits of the same run outside the stretch that are too few to be a number of their own. */
export function hasCrumbs(s: Situation): boolean {
  if (s.run.pieces.length > 60) return false
  const ends =
    isPrice(textFrom(s, s.to)) ||
    isForWord(s) ||
    s.run.tokens.slice(s.to).every((token) => isOfNextTitle(token, s.text))
  const behind = ends ? [] : s.run.tokens.slice(s.to)
  const outside = mostDigits(
    [...(isNumbered(s) ? [] : s.run.tokens.slice(0, s.from)), ...behind].filter(({ kind }) =>
      isOfItsKind(s, kind === 'word'),
    ),
  )
  return outside > 0 && outside < FEWEST_DIGITS
}

/** Nineteen behind 0115: the last two digits of the end of a range. */
export const RANGE = /^-(\d{2})(?![\d:%]|[-.,/]\d)/

/** A number of a plan with all its digits, of which the last group has more digits than the range's end behind it. */
export function endsTwice(s: Situation): boolean {
  if (s.to !== s.run.pieces.length - 1 || s.words > 0 || s.open > 0 || !s.valid || s.form === 'local')
    return false
  const fixed = s.accepted.every(
    ({ asked }) => countryOf(asked)?.oneLength === true || areaCodePlanOf(asked) !== undefined,
  )
  return fixed && (s.groups.at(-1)?.length ?? 0) > 2 && RANGE.test(s.text.slice(s.end, s.end + 6))
}
