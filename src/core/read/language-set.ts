// Sets of languages, by index in `LANGUAGES`: bits, 32 to a word, as many words as the last language needs.

/** Words of 32 languages each; the last is never 0, so that the empty set has none. */
export type LanguageSet = readonly number[]

const BITS = 32

/** No language. */
export const NO_LANGUAGES: LanguageSet = []

/** The languages with these indexes. */
export function languageSet(indexes: Iterable<number>): LanguageSet {
  const words: number[] = []
  for (const index of indexes) {
    const at = Math.floor(index / BITS)
    while (words.length <= at) words.push(0)
    words[at]! |= 1 << (index % BITS)
  }
  return words
}

const singles: LanguageSet[] = []

/** The one language with an index; the same value each time, as most words are of one language. */
export function oneLanguage(index: number): LanguageSet {
  singles[index] ??= languageSet([index])
  return singles[index]
}

/** Whether the language with an index is in a set. */
export function has(set: LanguageSet, index: number): boolean {
  return (set[Math.floor(index / BITS)]! & (1 << (index % BITS))) !== 0
}

/** Whether some language is in both. */
export function meet(one: LanguageSet, other: LanguageSet): boolean {
  for (let at = 0; at < one.length && at < other.length; at++) if ((one[at]! & other[at]!) !== 0) return true
  return false
}

/** The languages that are in both. */
export function common(one: LanguageSet, other: LanguageSet): LanguageSet {
  const words = one.slice(0, other.length).map((word, at) => word & other[at]!)
  while (words.at(-1) === 0) words.pop()
  return words
}

/** The languages that are in one of them. */
export function either(one: LanguageSet, other: LanguageSet): LanguageSet {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other]
  return longer.map((word, at) => word | (shorter[at] ?? 0))
}
