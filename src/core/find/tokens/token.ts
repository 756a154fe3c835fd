// What the first pass keeps: a stretch that can stand inside a number, and what lies between it and the one before.

import { SIGN } from '../../letters/fold.js'
import type { LexiconEntry } from '../../read/lexicon.js'

export type TokenKind = 'digits' | 'word' | 'mask' | 'plus' | 'letters' | 'exchange'

/** Something that can stand inside a number. */
export interface Token {
  readonly kind: TokenKind
  /** UTF-16 units in the text that was scanned, end exclusive. */
  readonly start: number
  readonly end: number
  /** Digits it stands for (`*` open); '' for words. */
  readonly digits: string
  readonly entry: LexiconEntry | undefined
  /** Kinds of signs between the token before and this one: bit `1 << SIGN.x`; `LETTER` means an unknown word. */
  readonly gap: number
  /** Line ends in the gap. */
  readonly newlines: number
  /** Length of the gap in units. */
  readonly distance: number
  /** Part of the same written word as the token before (achthundert-zwölf). */
  readonly fused: boolean
}

/** A sign or a word that no number goes across. */
export const GAP_BREAK = (1 << SIGN.HARD) | (1 << SIGN.LETTER)
/** The border of a cell or a field. */
export const GAP_CELL: number = 1 << SIGN.HARD
