// The letters on the telephone keypad, and the prefixes that people write them behind.
import { COUNTRIES } from './countries/all.js'

/** Keys of the letters A to Z. Source: ITU-T E.161. */
const KEYS = '22233344455566677778889999'

/** The digits that a word is dialled as; signs that are no letters from A to Z are left out. */
export function keypadDigits(word: string): string {
  let digits = ''
  for (const letter of word.toUpperCase()) digits += KEYS[letter.charCodeAt(0) - 65] ?? ''
  return digits
}

/** Prefixes behind which letters are dialled: 1 800, 0800, 1300, 900. */
export const LETTERED_PREFIX = new RegExp(
  `^(?:${COUNTRIES.flatMap(({ letteredPrefixes = [] }) => letteredPrefixes).join('|')})$`,
)
