// Tokens that a transcript may not contain: stage directions, note signs, and whatever is no text.
import { BLANK, END_OF_TEXT } from './tokens.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * Signs that begin or are stage directions. With music the model otherwise writes "[Music]" or "♪" and
 * hears no more of the window.
 */
const STAGE_SIGNS = /[[\](){}<>*♪♫♬♩¶~「」『』【】]/

/** 0 at the ids that may be chosen, at the first token of a text and later; ids beyond the end may not. */
export interface Suppression {
  readonly first: Uint8Array
  readonly later: Uint8Array
}

/** Suppression for texts without time stamps: of the special tokens only the end of text is left. */
export function suppressStageDirections(vocabulary: Vocabulary): Suppression {
  const later = new Uint8Array(END_OF_TEXT + 1)
  for (const id of vocabulary.select((text) => STAGE_SIGNS.test(text))) later[id] = 1
  const first = later.slice()
  first[BLANK] = 1
  first[END_OF_TEXT] = 1
  return { first, later }
}
