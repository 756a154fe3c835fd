// Seeded mutants of every text kind and of short sounds, so that a failure can be made again from its seed.
import type { SourceKind } from '../../src/sources/source.js'

/** A generator of numbers from 0 to 1 that is the same everywhere (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Pieces that readers and rules look at, and some that nobody does. */
const PIECES = [
  '07700 900123',
  '+33 6 39 98 12 34',
  '212-555-0147',
  '06 25 48 ** **',
  '112',
  '1-800-FLOWERS',
  'tel:',
  'call ',
  'ring',
  'zero six',
  'zéro un quatre-vingt-dix-neuf',
  'sieben sieben null null',
  'double oh seven',
  '零一二',
  '٠١٢٣',
  '०१२',
  '<p>',
  '</p>',
  '<a href="tel:+44',
  '&#53;',
  '&nbsp;',
  '&amp',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '{"a":',
  '}',
  '[',
  ']',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  ' ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\0',
  '\u0300',
  '\ud800',
  '😀',
  '1\n00:00:01,000 --> 00:00:02,000\n',
  'WEBVTT\n\n',
  'NOTE ',
  '[00:12.34]',
  '[ti:',
  '<00:01.00>',
  'TITLE "',
  'FILE "x" WAVE\n',
  'TRACK 01 AUDIO\n',
  'INDEX 01 00:00:00\n',
  '{\\rtf1 ',
  '# ',
  '| a | b |',
  '[x](tel:1',
  '`',
  '*',
  '_',
  '…',
  '–',
  '§',
  '()',
  '/',
  '1999',
  '12:30',
  '99,5',
  '№ 5',
  'in 1999 გამოვიდა',
  'vem 112 ᵃ',
  'खोरखच 28 एका',
  '๑๒๓',
  'ÆØÅ',
  'ß',
  'İ',
  'ﬁ',
  'ǆ',
] as const

/** A text of up to some dozens of pieces and loose signs. */
export function mutantText(random: () => number): string {
  const length = Math.floor(random() * 40)
  let text = ''
  for (let at = 0; at < length; at++)
    text +=
      random() < 0.8
        ? PIECES[Math.floor(random() * PIECES.length)]!
        : String.fromCodePoint(Math.floor(random() * (random() < 0.5 ? 0x180 : 0x3000)))
  return text
}

/** The same bytes with some changed, cut out, put in twice or missing at the end. */
export function mutantBytes(original: Uint8Array, random: () => number): Uint8Array {
  const bytes = [...original]
  const place = (): number => Math.floor(random() * bytes.length)
  for (let changes = Math.floor(random() * 12); changes > 0; changes--) {
    const kind = random()
    if (kind < 0.6) bytes[place()] = Math.floor(random() * 256)
    else if (kind < 0.75) bytes.splice(place(), Math.floor(random() * 64))
    else if (kind < 0.9) bytes.splice(place(), 0, ...bytes.slice(place()).slice(0, 64))
    else bytes.length = place()
  }
  return Uint8Array.from(bytes)
}

/** The kinds that `--help` and the README list, without sound. */
export function textKinds(kinds: readonly SourceKind[]): SourceKind[] {
  return kinds.filter((kind) => !kind.sound)
}
