// Words that a page of a PDF writes beyond its own edges: pdf.js leaves them out of the text, and whoever opens the file in a drawing program sees them.
import type { Operators, PageOperators } from './pdf-pictures.js'

/** Stretches of a page that are looked at. */
const MOST = 20_000
/** A stretch with fewer digits is part of no number. */
const FEWEST_DIGITS = 5
/** Thousandths of the size of letters, which a gap between two words has (ISO 32000-1, 9.4.3). */
const GAP = -180

/** Each stretch with digits that are not in `said`, the words on the page. */
export function wordsOutside(
  { fnArray, argsArray }: PageOperators,
  { showText, beginAnnotation, endAnnotation }: Operators,
  said: string,
): readonly string[] {
  const known = said.replace(/\D/g, '')
  const outside = new Set<string>()
  let looked = 0
  let annotations = 0
  for (const [at, operator] of fnArray.entries()) {
    // What a note or a field shows is read as its own.
    if (operator === beginAnnotation) annotations += 1
    if (operator === endAnnotation) annotations -= 1
    if (operator !== showText || annotations > 0) continue
    looked += 1
    if (looked > MOST) break
    const words = wordsOf((argsArray[at] as readonly [unknown])[0])
    const digits = words.normalize('NFKC').replace(/\D/g, '')
    if (digits.length >= FEWEST_DIGITS && !known.includes(digits)) outside.add(words)
  }
  return [...outside]
}

/** Letters as the font says what they are, with gaps where the page leaves some. */
function wordsOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  return glyphs
    .map((glyph: { readonly unicode?: unknown } | number | null) => {
      if (typeof glyph === 'number') return glyph < GAP ? ' ' : ''
      return typeof glyph?.unicode === 'string' ? glyph.unicode : ''
    })
    .join('')
}
