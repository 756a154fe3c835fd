// Tables over UTF-16 units: what kind of sign each is, the letter it is compared as, the digit it stands for.

/** Kinds of signs; from `COMMA` on they separate, and their bit in a gap is `1 << kind`. */
export const SIGN = {
  /** Nothing that stands inside a number: ends a run. */
  HARD: 0,
  LETTER: 1,
  DIGIT: 2,
  /** Invisible: zero-width, bidirectional, soft hyphen, combining mark. */
  IGNORED: 3,
  /** A sign that covers a digit: * █ _ •. */
  MASK: 4,
  PLUS: 5,
  SPACE: 6,
  NEWLINE: 7,
  COMMA: 8,
  HYPHEN: 9,
  DOT: 10,
  SLASH: 11,
  OPEN: 12,
  CLOSE: 13,
  COLON: 14,
  QUOTE: 15,
  /** ! ? … ; | · and the like: soft borders. */
  BORDER: 16,
  SQUARE: 17,
} as const

/** Number of symbols of the letter alphabet, 0 for no letter of it: a to z, then а to я, then other Latin and Cyrillic letters. */
export const SYMBOLS = 64
const OTHER_LETTER = 63

const kinds = new Uint8Array(0x10000)
const symbols = new Uint8Array(0x10000)
const digits = new Int8Array(0x10000).fill(-1)

function mark(kind: number, signs: string): void {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind
}

function markRange(kind: number, from: number, to: number): void {
  kinds.fill(kind, from, to + 1)
}

/** Letters of other scripts, whose words are looked up whole: Armenian, Hebrew, Arabic with those of Persian and Urdu, Devanagari, Bengali, Tamil, Thai, Kana, Han, Hangul; first and last. */
export const OTHER_SCRIPTS: readonly (readonly [number, number])[] = [
  [0x0531, 0x0556],
  [0x05d0, 0x05ea],
  [0x0620, 0x064a],
  [0x066e, 0x066f],
  [0x0671, 0x06d3],
  [0x0900, 0x0963],
  [0x0971, 0x097f],
  [0x0980, 0x09e3],
  [0x0b82, 0x0bd7],
  [0x0e01, 0x0e3a],
  [0x0e40, 0x0e4e],
  [0x3007, 0x3007],
  [0x3041, 0x30fa],
  [0x30fc, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
]

function fillLetters(): void {
  for (let code = 0x41; code < 0x0530; code++) {
    const sign = String.fromCharCode(code)
    if (!/\p{L}/u.test(sign)) continue
    kinds[code] = SIGN.LETTER
    if (code < GREEK[0] || code > GREEK[1]) symbols[code] = symbolOf(sign)
  }
  for (const [from, to] of [
    [0x1e00, 0x1eff],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ] as const)
    for (let code = from; code <= to; code++) {
      kinds[code] = SIGN.LETTER
      symbols[code] = symbolOf(String.fromCharCode(code))
    }
  markRange(SIGN.LETTER, 0x1f00, 0x1fff)
  for (const [from, to] of OTHER_SCRIPTS) markRange(SIGN.LETTER, from, to)
}

/** Greek letters, whose words are looked up whole too. */
const GREEK = [0x0370, 0x03ff] as const

/** Letters that decomposition does not take apart; and those of Arabic, Persian and Urdu that are written for one another. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
}

function symbolOf(letter: string): number {
  const lower = letter.normalize('NFKD')[0]!.toLowerCase()
  const base = (PLAIN[lower] ?? lower).charCodeAt(0)
  if (base >= 0x61 && base <= 0x7a) return base - 0x60
  if (base >= 0x430 && base <= 0x44f) return base - 0x430 + 27
  return OTHER_LETTER
}

/** First digit of each run of ten digits, 0 to 9 in order. Source: Unicode 15, general category Nd. */
const DIGIT_ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0x2080, 0xff10,
]

function fillDigits(): void {
  const put = (code: number, value: number): void => {
    kinds[code] = SIGN.DIGIT
    digits[code] = value
  }
  for (const zero of DIGIT_ZEROS) for (let value = 0; value < 10; value++) put(zero + value, value)
  for (let value = 1; value < 10; value++) {
    put(0x2460 + value - 1, value)
    put(0x2776 + value - 1, value)
  }
  put(0x24ea, 0)
  for (const [value, code] of [
    0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
  ].entries())
    put(code, value)
}

fillLetters()
fillDigits()
mark(SIGN.SPACE, ' \t\u00a0\u202f\u205f\u3000')
markRange(SIGN.SPACE, 0x2000, 0x200a)
mark(SIGN.NEWLINE, '\n\r\u000b\u000c\u0085\u2028\u2029')
mark(SIGN.COMMA, ',，、،')
mark(SIGN.HYPHEN, '-‐‑‒–—―−~－־・')
mark(SIGN.DOT, '.．')
mark(SIGN.SLASH, '/\\／')
mark(SIGN.OPEN, '(（')
mark(SIGN.CLOSE, ')）')
mark(SIGN.SQUARE, '[]{}')
mark(SIGN.COLON, ':：')
mark(SIGN.QUOTE, '\'"’‘“”«»`´„‚‹›ʼ')
mark(SIGN.BORDER, '!?…;|·¡¿♪♫।')
mark(SIGN.MASK, '*＊✱∗•●█▇▆▓▒░■□▪▮▯_✕×¤')
mark(SIGN.PLUS, '+＋')
markRange(SIGN.IGNORED, 0x300, 0x36f)
// Vowels and other points of Hebrew and Arabic.
markRange(SIGN.IGNORED, 0x591, 0x5bd)
mark(SIGN.IGNORED, '\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0670')
markRange(SIGN.IGNORED, 0x64b, 0x65f)
markRange(SIGN.IGNORED, 0x200b, 0x200f)
markRange(SIGN.IGNORED, 0x202a, 0x202e)
markRange(SIGN.IGNORED, 0x2060, 0x206f)
mark(SIGN.IGNORED, '\u00ad\u061c\ufeff\ufe0f\u20e3')

/** Kind of each UTF-16 unit (a value of `SIGN`). */
export const SIGN_KIND: Readonly<Uint8Array> = kinds
/** Symbol of each letter, 0 where there is none. */
export const LETTER_SYMBOL: Readonly<Uint8Array> = symbols
/** Value of each digit, -1 where there is none. */
export const DIGIT_VALUE: Readonly<Int8Array> = digits

/** Whether a UTF-16 unit stands inside a word: a letter, or something invisible. */
export function isInWord(code: number): boolean {
  const kind = kinds[code]
  return kind === SIGN.LETTER || kind === SIGN.IGNORED
}

/** A word as words are compared: lower case, no accents, nothing invisible, no hyphens inside. */
export function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word
  let folded = ''
  for (const sign of word.normalize('NFKD').toLowerCase()) {
    const code = sign.charCodeAt(0)
    const kind = kinds[code]
    if (kind === SIGN.IGNORED || kind === SIGN.HYPHEN || kind === SIGN.QUOTE) continue
    folded += PLAIN[sign] ?? sign
  }
  return folded
}
