// Sets of digit strings as expressions: what the plans say of a number, before any of it is made into a machine.

/** A set of digit strings. The same expression has the same `key`, always. */
export type DigitLanguage = { readonly key: string } & (
  | { readonly is: 'pattern'; readonly pattern: string; readonly lengths?: readonly number[] }
  | { readonly is: 'any' | 'both' | 'firstOnly'; readonly of: readonly DigitLanguage[] }
)

/** The strings that a regular expression over digits matches whole; with `lengths`, those of these lengths alone. */
export function languageOf(pattern: string, lengths?: readonly number[]): DigitLanguage {
  const key = keyOf(`${pattern} ${lengths ?? ''}`)
  return { is: 'pattern', pattern, key, ...(lengths === undefined ? {} : { lengths }) }
}

/** The strings of both. */
export function inBoth(a: DigitLanguage, b: DigitLanguage): DigitLanguage {
  return composed('both', [a, b])
}

/** The strings of `a` that are not in `b`. */
export function inFirstOnly(a: DigitLanguage, b: DigitLanguage): DigitLanguage {
  return composed('firstOnly', [a, b])
}

/** The strings of any of them; undefined for none at all. */
export function inAny(languages: readonly DigitLanguage[]): DigitLanguage | undefined {
  return languages.length === 0 ? undefined : composed('any', languages)
}

function composed(is: 'any' | 'both' | 'firstOnly', of: readonly DigitLanguage[]): DigitLanguage {
  return { is, of, key: keyOf([is, ...of.map(({ key }) => key)].join(' ')) }
}

/** Two independent 32-bit hashes (FNV-1a, and one of another prime) as one word. */
function keyOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b ^= b >>> 15
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0')
}
