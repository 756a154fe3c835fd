// Whether a number is an amount of something: a unit behind it, and digits grouped as amounts are.
import type { Situation } from './situation.js'
import { wordsOf } from './vocabulary.js'

/** A word behind it says what is counted: 612 345 678 streams, one million and counting. */
export function unitFollows(s: Situation): boolean {
  if (!isAmountLike(s) || !/^[\s-]*\p{L}/u.test(s.text.slice(s.end, s.end + 4))) return false
  const [word = '', next = ''] = s.after.words
  return s.after.languages.some((language) => {
    const units = wordsOf(language, 'unitsAfter')
    return units.has(word) || units.has(`${word}_${next}`)
  })
}

/** Amounts have no leading zero and no plus sign, and their groups after the first are of three digits. */
function isAmountLike({ words, groups, path, open }: Situation): boolean {
  if (/^[+0]/.test(path.digits) || open > 0) return false
  return (
    words > 0 ||
    groups.length < 2 ||
    groups.every((group, at) => group.length === 3 || (at === 0 && group.length < 3))
  )
}
