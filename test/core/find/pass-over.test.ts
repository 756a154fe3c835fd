// What the tokenizer passes over at a glance: never a number word, a figure or a mask, however it is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passOver } from '../../../src/core/find/tokens/pass-over.js'
import type { Token } from '../../../src/core/find/tokens/token.js'
import { tokenize } from '../../../src/core/find/tokens/tokens.js'
import { buildLexicon } from '../../../src/core/read/lexicon.js'

const words = buildLexicon().entries.flatMap((entry) =>
  entry === undefined || entry.numeric.length === 0 ? [] : [entry.word],
)
/** Behind a word that is no number word text is passed over; at the begin of a text every word is looked at. */
const LEAD = 'qqq '

function behindLead(text: string): Omit<Token, 'gap' | 'newlines' | 'distance'>[] {
  return tokenize(LEAD + text).map((token) => ({
    ...seen(token),
    start: token.start - LEAD.length,
    end: token.end - LEAD.length,
  }))
}

function seen({
  gap: _,
  newlines: __,
  distance: ___,
  ...token
}: Token): Omit<Token, 'gap' | 'newlines' | 'distance'> {
  return token
}

const stretched = (word: string): string => word[0] + (word[1] ?? '').repeat(4) + word.slice(2)

describe('passing over', () => {
  it('stops at every number word, as it stands, in capitals, held, in syllables and in front of a sign', () => {
    for (const word of words)
      for (const written of [word, word.toUpperCase(), `${word}.`, `(${word})`, `${word}7`])
        expect(passOver(`la ${written}`, 0), written).toBeLessThanOrEqual(3)
    for (const word of words.filter(({ length }) => length > 2))
      for (const written of [stretched(word), `${word.slice(0, 2)}-${word.slice(2)}`])
        expect(behindLead(written), written).toEqual(tokenize(written).map(seen))
  })

  it.each([
    ['achthundertzweiundsechzig', 0],
    ['ottocentosessantadue', 0],
    ['tel0612', 0],
    ['rock and roll, baby', 19],
    ['rock and roll 7', 14],
    ['love? +33', 6],
    ['love [bleep]', 5],
    ['love ****', 5],
    ['love xxxx', 5],
    ['字字 six', 0],
    ['ti\u200bti', 0],
    ['love \u200bsix', 5],
    ['love 𝟘𝟙', 5],
  ])('of %j stops at %i', (text, at) => {
    expect(passOver(text, 0)).toBe(at)
  })

  it('misses no word that is found where a text begins with it', () => {
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words).map(stretched),
      fc.string({ maxLength: 6, unit: fc.constantFrom(...'aeinstuxéßй漢\u0301\u200b-') }),
      fc.constantFrom(' ', ' ', ', ', '\n', '-', '. ', '? ', ' (', 'ein', 'hundert', 'xx'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const found = new Set(behindLead(text).map(({ start }) => start))
        for (const { index } of text.matchAll(/(?<![\p{L}\p{M}\u200b])\p{L}/gu)) {
          const first = tokenize(text.slice(index))[0]
          if (first?.kind === 'word' && first.start === 0 && first.entry!.numeric.length > 0)
            expect(found, `${text} at ${index}`).toContain(index)
        }
      }),
      { numRuns: 500 },
    )
  })
})
