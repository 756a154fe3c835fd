// The tokens that can spell a telephone number: digits, separators between them, a plus sign in front.
import type { Vocabulary } from './vocabulary.js'

/** Separators a transcript has between the digits of one number; one token each. */
const SEPARATORS: ReadonlySet<string> = new Set([',', '.', '-', ' '])

export interface DigitTokens {
  /** Every token of an optional blank and one to four digits, with its digits. */
  readonly digits: readonly {
    readonly id: number
    readonly text: string
    readonly values: readonly number[]
  }[]
  readonly separators: readonly number[]
  /** Tokens for a plus sign. */
  readonly plus: readonly number[]
}

/** Picks them out of a vocabulary. */
export function digitTokens(vocabulary: Vocabulary): DigitTokens {
  const digits = vocabulary
    .select((text) => /^ ?[0-9]{1,4}$/.test(text))
    .map((id) => {
      const text = vocabulary.tokenText(id).trim()
      return { id, text, values: [...text].map(Number) }
    })
  return {
    digits,
    separators: vocabulary.select((text) => SEPARATORS.has(text)),
    plus: vocabulary.select((text) => text.trim() === '+'),
  }
}
