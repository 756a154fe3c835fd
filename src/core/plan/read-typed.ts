// A number as a person types it, to the digits that it dials: separators, letters on the keypad, masks.
import type { FindingKind } from '../finding.js'
import { type Problem, problem } from '../problem.js'
import { type DialledNumber, dial } from './dial.js'
import type { DialledReading } from './judge-readings.js'
import type { PlanBook } from './plan-book.js'

/** Most digits that anything dialled can have: an international prefix, a carrier and fifteen digits (ITU-T E.164). */
const MOST_DIGITS = 25

/** Most digits left over that are dropped. */
const MOST_SURPLUS = 3

/** The keypad of ITU-T E.161. */
const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ']

/** What was typed, before it is judged. */
export interface TypedNumber {
  readonly written: string
  readonly kind: FindingKind
  readonly readings: readonly DialledReading[]
  readonly notes: readonly string[]
}

/** Digits (`*` open, `+` in front) of what was typed, and what they were made from; undefined where it is no number. */
export function digitsTyped(written: string): { digits: string; kind: FindingKind } | undefined {
  // `+44 (0)20`: the zero in brackets is not dialled after the country code.
  const plain = written
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replace(/(\+\d{1,3})\s*\(0\)/, '$1')
  const text = plain.replace(/[\p{Cf}\s()./\u2010-\u2015_-]/gu, '')
  const sign = text.startsWith('+') ? '+' : ''
  const rest = text.slice(sign.length)
  if (!/\d|[*•█#?xX]/.test(rest) || !/\d/.test(rest)) return undefined
  const masked = /[*•█?]/.test(rest) || (/[xX]{2}|[xX]$/.test(rest) && !/[A-WYZa-wyz]/.test(rest))
  let digits = sign
  for (const each of rest) {
    if (/\d/.test(each)) digits += each
    else if (/[*•█?]/.test(each) || (masked && /[xX]/.test(each))) digits += '*'
    else {
      const key = KEYPAD.findIndex((letters) => letters.includes(each.toUpperCase()))
      if (key < 0) return undefined
      digits += String(key + 2)
    }
  }
  const kind = masked ? 'masked' : /[A-Za-z]/.test(rest) ? 'vanity' : 'digits'
  return { digits, kind }
}

/** Everything that a typed number dials in the territories, the exact length first. */
export function readTyped(
  written: string,
  territories: readonly string[],
  plans: PlanBook,
): TypedNumber | Problem {
  const typed = digitsTyped(written)
  if (typed === undefined)
    return bad(
      written,
      'there is no telephone number in it',
      'type digits, letters after digits, or * for an open digit',
    )
  if (typed.digits.length > MOST_DIGITS)
    return bad(
      written,
      `${typed.digits.length} digits are more than can be dialled (${MOST_DIGITS})`,
      'type one number a time',
    )
  const { digits, kind } = typed
  const whole = dialEverywhere(digits, territories, plans)
  for (let surplus = 0; surplus <= MOST_SURPLUS && surplus < digits.length - 2; surplus++) {
    const kept = digits.slice(0, digits.length - surplus)
    const numbers = surplus === 0 ? whole : dialEverywhere(kept, territories, plans)
    // A short code at the front of a longer number is no reading of it.
    if (!numbers.some(({ form }) => form !== 'impossible' && (surplus === 0 || form !== 'short'))) continue
    const note = `${surplus} ${surplus === 1 ? 'digit' : 'digits'} left over at the end ${surplus === 1 ? 'is' : 'are'} not dialled`
    return { written, kind, readings: [{ digits: kept, numbers }], notes: surplus === 0 ? [] : [note] }
  }
  return { written, kind, readings: [{ digits, numbers: whole }], notes: [] }
}

function dialEverywhere(digits: string, territories: readonly string[], plans: PlanBook): DialledNumber[] {
  // After a plus sign the same number is dialled everywhere.
  const asked = digits.startsWith('+') ? territories.slice(0, 1) : territories
  return asked.flatMap((territory) => dial(digits, territory, plans))
}

function bad(written: string, message: string, advice: string): Problem {
  const shown = written.length > 40 ? `${written.slice(0, 37)}…` : written
  return problem(shown, 'bad-number', message, advice)
}
