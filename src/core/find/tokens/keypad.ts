// Which letters behind figures are dialled, and exchange names of which the first two or three letters are.

import { COUNTRIES } from '../../plan/countries/all.js'
import { keypadDigits, LETTERED_PREFIX } from '../../plan/keypad.js'

/** An area code, or with an exchange behind it, or a figure between hyphens: 212-GET-LOST, 1-212-555-TAXI, 1-800-4-A-CHILD. */
const LETTERED_GROUP = /^(?:[2-9]\d\d|\d)$/
/** Letters that make a number whole behind a prefix. */
const FEWEST_LETTERS = 6
const DIGITS_BEHIND_PREFIX = 7

interface Dialled {
  readonly kind: string
  readonly digits: string
}

/**
 * Whether letters behind figures, or behind other letters, are meant for the keypad: tied to a group of a number by a
 * hyphen, a dot or the bracket of an area code, or behind a toll-free prefix. Behind a blank letters are a word of their own.
 */
export function mayBeDialled(
  written: string,
  joint: string,
  before: Dialled,
  beforeThat: Dialled | undefined,
): boolean {
  const prefix = LETTERED_PREFIX.test(before.digits)
  const capitals = /^[A-Z]+$/.test(written)
  if (before.kind === 'letters') {
    if (joint === '-' || joint === '.') return capitals || LETTERED_PREFIX.test(beforeThat?.digits ?? '')
    // 1 888 SAD SONG: a second word while fewer letters than a number has are there.
    return (
      joint === ' ' && capitals && before.digits.length < 7 && LETTERED_PREFIX.test(beforeThat?.digits ?? '')
    )
  }
  if (joint === '-' || joint === '.')
    return (
      (capitals && (prefix || LETTERED_GROUP.test(before.digits))) ||
      (prefix && /^[A-Za-z]+$/.test(written)) ||
      // 1-866-93-WALTZ: figures and letters together are as many as stand behind such a prefix.
      (capitals &&
        LETTERED_PREFIX.test(beforeThat?.digits ?? '') &&
        before.digits.length + written.length === DIGITS_BEHIND_PREFIX)
    )
  if (joint === ') ' || joint === ')-' || joint === ')') return capitals && /^[2-9]\d\d$/.test(before.digits)
  return (
    joint === ' ' && capitals && prefix && (written.length >= FEWEST_LETTERS || beforeThat?.digits === '1')
  )
}

/** Names that exchanges bore, as printed in title case too. */
const EXCHANGE_NAMES = new Set(COUNTRIES.flatMap(({ exchangeNames = [] }) => [...exchangeNames]))

/** A name as it is printed: two or three capitals and the rest small, all capitals, or in title case. */
const NAME =
  /(?<![\p{L}\p{N}])([A-Z]{2}[a-z]{2,} [A-Z][a-z]{2,}|[A-Z]{2,3}(?:[a-z]{2,}|[A-Z]{2,})?|[A-Z][a-z]{3,})$/u
/** Units that a name is looked for in. */
const NAME_REACH = 24

/**
 * An exchange name right before number words ("KLondike five two …"), if one stands there: known, or with two capitals
 * and the rest small; `at` is where the words begin.
 */
export function exchangeBeforeWords(
  text: string,
  at: number,
): { start: number; end: number; digits: string } | undefined {
  const word = nameBefore(text, at)
  if (word === undefined || word.length < 5) return undefined
  if (!/^[A-Z]{2}[a-z]/.test(word) && !EXCHANGE_NAMES.has(word.toLowerCase())) return undefined
  return { start: at - 1 - word.length, end: at - 1, digits: keypadDigits(word.slice(0, 2)) }
}

function nameBefore(text: string, at: number): string | undefined {
  const before = text.charCodeAt(at - 1)
  if (before !== 0x20 && before !== 0x2d) return undefined
  return NAME.exec(text.slice(Math.max(0, at - NAME_REACH), at - 1))?.[1]
}

/** An exchange name right before digits, if one stands there; `at` is where the digits begin. */
export function exchangeBefore(
  text: string,
  at: number,
): { start: number; end: number; digits: string } | undefined {
  const word = nameBefore(text, at)
  if (word === undefined) return undefined
  const digits = /^\d+/.exec(text.slice(at, at + 6))?.[0] ?? ''
  const rest = text.slice(at + digits.length, at + digits.length + 6)
  const capitals = /^[A-Z]+/.exec(word)![0].length
  const known = EXCHANGE_NAMES.has(word.toLowerCase())
  const start = at - 1 - word.length
  const end = at - 1
  // Two letters, then five digits (KLondike 5-2368); three letters, then four (WHItehall 1212).
  if (digits.length === 1 && /^[- .]?\d{4}(?!\d)/.test(rest) && (known || capitals === 2) && capitals !== 3)
    return { start, end, digits: keypadDigits(word.slice(0, 2)) }
  if (
    digits.length === 5 &&
    !/^[\d-]/.test(rest) &&
    // Florida 34470: behind a name in title case five digits without a hyphen are a postal code.
    capitals === 2 &&
    word.length > 3
  )
    return { start, end, digits: keypadDigits(word.slice(0, 2)) }
  if (digits.length === 4 && !/^[- ]?\d/.test(rest) && word.length > 3 && capitals === 3)
    return { start, end, digits: keypadDigits(word.slice(0, 3)) }
  return undefined
}
