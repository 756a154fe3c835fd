// The letters on the telephone keypad.

/** Keys of the letters A to Z. Source: ITU-T E.161. */
const KEYS = '22233344455566677778889999'

/** The digits that a word is dialled as; signs that are no letters from A to Z are left out. */
export function keypadDigits(word: string): string {
  let digits = ''
  for (const letter of word.toUpperCase()) digits += KEYS[letter.charCodeAt(0) - 65] ?? ''
  return digits
}

/** Prefixes of numbers that are free to call or shared in cost, behind which letters are dialled: 1 800, 0800, 1300, 900. */
export const LETTERED_PREFIX = /^(?:1?8(?:00|33|44|55|66|77|88)|0?[89]00|080\d|084[345]|087[01]|1[38]00)$/
