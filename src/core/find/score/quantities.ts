// Whether a number is an amount of something: a unit behind it, and digits grouped as amounts are.
import { inSomeLanguage, isOn } from '../../read/vocabulary.js'
import type { Situation } from './situation.js'

/** A word behind it says what is counted: 612 345 678 streams, one million and counting. */
export function unitFollows(s: Situation): boolean {
  if (!isAmountLike(s) || !/^[\s-]*\p{L}/u.test(s.text.slice(s.end, s.end + 4))) return false
  const [word = '', next = ''] = s.after.words
  return s.after.languages.some((language) => isUnit(language, word, next))
}

/** Symbols of units, which are of no language, folded. Source: SI brochure; IEC 80000-13; EBU R 128. */
const SYMBOLS: ReadonlySet<string> = new Set(
  `kwh kva hz khz mhz ghz kb mb gb tb kbps mbps kbit mbit db dbfs lufs km cm mm nm kg mg ml cl kw mw kv mv ma mah`.split(
    ' ',
  ),
)

/** Whether a folded word (or it and the next: per cent) is a unit in a language, by index in `LANGUAGES`. */
export function isUnit(language: number, word: string, next = ''): boolean {
  return (
    SYMBOLS.has(word) ||
    inSomeLanguage('measures', word) ||
    isOn('unitsAfter', language, word) ||
    isOn('unitsAfter', language, `${word}_${next}`)
  )
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
