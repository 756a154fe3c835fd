// Whether two names are said alike: the same consonants by Double Metaphone, and nearly the same letters.
import { doubleMetaphone } from 'double-metaphone'
import { editDistance } from '../letters/edit-distance.js'

/** Shorter names have too many neighbours among ordinary words: Roy and roi, Lee and lit. */
const SHORTEST = 6
/** From this length on two letters may differ, below one. */
const LONG = 8

/** Keys under which a folded name is kept: two names that are said alike share one. None where it is too short to tell. */
export function soundKeys(folded: string): readonly string[] {
  if (folded.length < SHORTEST) return []
  return [...new Set(doubleMetaphone(folded))].filter((key) => key.length > 1)
}

/** Of two folded names that share a key; letters that are doubled or end a word unheard (Dugenoux) count for less. */
export function soundsAlike(heard: string, name: string): boolean {
  const most = Math.min(heard.length, name.length) >= LONG ? 2 : 1
  return editDistance(spoken(heard), spoken(name)) <= most
}

/** Without what French, English and German write and do not say in names. */
function spoken(folded: string): string {
  return folded
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/eau?x?$|aux?$|aud?s?$|ault$/u, 'o')
    .replace(/[xzstd]$/u, '')
    .replace(/ph/gu, 'f')
    .replace(/y/gu, 'i')
}
