// What holds for any text: spans give the written form, texts add up, separators do not matter, nothing throws, time is linear.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/core/find/tokens/tokens.js'
import { scanText } from '../../../src/index.js'

const RUNS = { numRuns: 80, seed: 20260420 }

/** Pieces that texts with numbers are made of, and noise. */
const PIECE = fc.oneof(
  fc.constantFrom(
    '01 99 00 12 34',
    '07700 900123',
    '(212) 555-0147',
    'zéro un',
    'quatre-vingt-dix-neuf',
    'double',
    'oh',
    '+33',
    '**',
    '[bip]',
    '1-800-FLOWERS',
    'BEechwood 4-5789',
    'call',
    'tel:',
    '<b>',
    '](',
    '[00:01.00]',
    '\n',
    ', ',
    '-',
    '(0)',
    '９',
    '٣',
    '\u200b',
    '\ud835',
    '&nbsp;',
    '-->',
    'WEBVTT',
    '<a href="tel:',
    '">',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)
/** A word of letters that lie near each other in Unicode, so of one script in most cases. */
const WORD = fc
  .tuple(
    fc.integer({ min: 0x20, max: 0x2ff00 }),
    fc.array(fc.integer({ max: 40, min: 0 }), { minLength: 1, maxLength: 7 }),
  )
  .map(([base, offsets]) => String.fromCodePoint(...offsets.map((offset) => base + offset)))
/** Short codes and verbs that call them, numbers, and words of all scripts. */
const ANY_SCRIPT = fc
  .array(
    fc.oneof(
      WORD,
      fc.constantFrom('112', '28', '1999', 'call', 'vem', 'wählen', 'Tel.', '+', '٠١٢', '212-555-0147'),
    ),
    {
      maxLength: 9,
    },
  )
  .chain((pieces) => fc.constantFrom(' ', '', '\n', '-').map((between) => pieces.join(between)))
const TEXT = fc.array(PIECE, { maxLength: 25 }).map((pieces) => pieces.join(' '))

describe('any text', () => {
  it('gives findings whose span is their written form', async () => {
    await fc.assert(
      fc.asyncProperty(TEXT, async (text) => {
        for (const { span, written } of await scanText(text))
          expect(text.slice(span!.start, span!.end)).toBe(written)
      }),
      RUNS,
    )
  })

  it('is read whatever script it is in', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_SCRIPT, async (text) => {
        for (const { span, written } of await scanText(text))
          expect(text.slice(span!.start, span!.end)).toBe(written)
      }),
      { ...RUNS, numRuns: 2000 },
    )
  })

  it.each(['खरोखरच 28 एका', 'vem 112 ᵃ', 'in 1999 გამოვიდა'])('is read: %s', async (text) => {
    expect(await scanText(text)).toEqual([])
  })

  it('gives tokens in order that do not overlap', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let end = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          end = token.end
        }
      }),
      RUNS,
    )
  })

  it('gives the findings of A, and those of B shifted, for A + blank + B', async () => {
    const sentence = fc.constantFrom(
      'Call me at 212-555-0147 tonight.',
      'Ring 07700 900123, love.',
      'three one zero five five five zero one six two is the number.',
      'One two three four, here we go.',
      'Nothing to dial in here.',
      'Party like it is nineteen ninety nine.',
    )
    const blank = ' — and then — '
    const place = async (text: string) =>
      (await scanText(text)).map(({ span, written }) => ({ at: span!.start, written }))
    await fc.assert(
      fc.asyncProperty(sentence, sentence, async (a, b) => {
        const [both, first, second] = await Promise.all([place(a + blank + b), place(a), place(b)])
        const shifted = second.map(({ at, written }) => ({ at: at + a.length + blank.length, written }))
        expect(both).toEqual([...first, ...shifted])
      }),
      RUNS,
    )
  })

  it('keeps the number whatever separates its groups', async () => {
    const last = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        last,
        fc.constantFrom(' ', '.', '-', ' - ', '\u00a0', '/', ', ', '\n'),
        async (drawn, separator) => {
          const digits = `0199 00${drawn.join('')}`.replace(' ', '')
          const text = `Appelle le ${digits.match(/../g)!.join(separator)}`
          const numbers = (await scanText(text)).flatMap(({ readings }) =>
            readings.flatMap((reading) => reading.numbers),
          )
          expect(numbers.map(({ e164 }) => e164)).toContain(`+33${digits.slice(1)}`)
        },
      ),
      RUNS,
    )
  })
})

describe('text made to be slow', () => {
  const SIZE = 20_000
  it.each([
    'quatre vingt ',
    'quatre vingt\n',
    '1-',
    'five ',
    '06 ',
    '0',
    '** ',
    '[',
    '](tel:',
    '<div>',
    '*a ',
    'hundert',
    'siiiii',
    'ze-',
    '212-555-0147\n',
    '06 39 98 71 92, ',
    '1-800-A-',
    'seiscientos doce, ',
    '𝟘',
    '. 5',
  ])(
    '%j, many times',
    async (piece) => {
      const text = piece.repeat(SIZE / piece.length)
      const findings = await scanText(text)
      for (const { span, written } of findings.slice(0, 20))
        expect(text.slice(span!.start, span!.end)).toBe(written)
    },
    30_000,
  )
})
