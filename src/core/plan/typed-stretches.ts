// Cuts what a person typed for a number into stretches that could be dialled, and says in which ways each can be read.
import { DIGIT_VALUE, SIGN, SIGN_KIND } from '../letters/fold.js'
import { keypadDigits, LETTERED_PREFIX } from './keypad.js'
import { OPEN_END, type WrittenDigits } from './read-digits.js'

/** Digits with nothing between them but what people write between the digits of one number. */
export interface TypedStretch {
  /** As it was typed, letters that may be dialled included. */
  readonly written: string
  /** In which ways it can be read, likeliest first. */
  readonly ways: readonly WrittenDigits[]
}

type Part =
  | {
      readonly kind: 'digits' | 'mask' | 'cover' | 'word'
      readonly text: string
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'plus' | 'break' | 'end'
      readonly text: ''
      readonly start: number
      readonly end: number
    }

/** Signs that people write between the digits of one number. */
const JOINING: ReadonlySet<number> = new Set([
  SIGN.SPACE,
  SIGN.HYPHEN,
  SIGN.DOT,
  SIGN.SLASH,
  SIGN.OPEN,
  SIGN.CLOSE,
  SIGN.QUOTE,
  SIGN.IGNORED,
])

/** All stretches with a digit, in order; offsets do not matter, so that the text is made compatible first. */
export function typedStretches(typed: string): readonly TypedStretch[] {
  const text = plainSigns(typed)
  const parts = partsOf(text)
  const stretches: TypedStretch[] = []
  for (let at = 0; at < parts.length; at++) {
    const from = at
    while (at < parts.length && isOfNumber(parts[at]!, at === from)) at++
    if (at === from) continue
    const inside = parts.slice(from, at)
    if (inside.some(({ kind }) => kind === 'digits')) {
      const before = parts[from - 1]
      stretches.push(stretchOf(text, inside, before, vanityBehind(parts, at, text)))
    }
    at--
  }
  return stretches
}

function isOfNumber({ kind }: Part, first: boolean): boolean {
  return (
    kind === 'digits' || kind === 'mask' || kind === 'cover' || kind === 'end' || (first && kind === 'plus')
  )
}

/** Compatibility forms as plain ones; an ellipsis stays one sign; the 0 in brackets behind a country code goes. */
function plainSigns(typed: string): string {
  return (
    typed
      .replace(/…|(?<!\.)\.{3}(?!\.)/gu, '\ue000')
      .normalize('NFKC')
      .replace(/(\d[\s-]*)\(0\)/gu, '$1')
      .replace(/(\d),(?=\d{3}(?:\D|$))/gu, '$1')
      // Emphasis of messages and Markdown: the same signs around it.
      .replace(/(?<=^|\s)([*_]{1,3})([+(\p{Nd}][^*_]*?\p{Nd})\1(?=\s|$)/gu, '$2')
  )
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < text.length;) {
    const part = partAt(text, at, parts)
    if (part === undefined) at++
    else {
      parts.push(part)
      at = part.end
    }
  }
  return parts
}

/** The part that begins at a place; undefined for a sign that joins. */
function partAt(text: string, start: number, parts: readonly Part[]): Part | undefined {
  const code = text.charCodeAt(start)
  const kind = SIGN_KIND[code]!
  const run = (holds: (at: number) => boolean): number => {
    let end = start + 1
    while (end < text.length && holds(end)) end++
    return end
  }
  if (kind === SIGN.DIGIT) {
    const end = run((at) => SIGN_KIND[text.charCodeAt(at)] === SIGN.DIGIT)
    const digits = [...text.slice(start, end)].map((sign) => DIGIT_VALUE[sign.charCodeAt(0)]).join('')
    return { kind: 'digits', text: digits, start, end }
  }
  const digitsBefore = digitsAtEnd(parts)
  if (code === 0xe000) return { kind: digitsBefore > 0 ? 'end' : 'break', text: '', start, end: start + 1 }
  if (kind === SIGN.PLUS) return { kind: 'plus', text: '', start, end: start + 1 }
  const same = run((at) => text.charCodeAt(at) === code)
  const cover = coverOf(text, start, same, digitsBefore)
  if (cover !== undefined) return { kind: cover, text: '*'.repeat(same - start), start, end: same }
  if (kind === SIGN.LETTER)
    return { kind: 'word', text: '', start, end: run((at) => SIGN_KIND[text.charCodeAt(at)] === SIGN.LETTER) }
  if (JOINING.has(kind) || code === UNDERSCORE) return undefined
  return { kind: 'break', text: '', start, end: start + 1 }
}

const UNDERSCORE = 0x5f

/** Digits and covers since something broke the last stretch. */
function digitsAtEnd(parts: readonly Part[]): number {
  let sum = 0
  for (let at = parts.length - 1; at >= 0 && isOfNumber(parts[at]!, false); at--)
    sum += parts[at]!.text.length
  return sum
}

/** Signs written for digits beyond those that `SIGN.MASK` names. */
const COVERS = '?#xX'

/** Whether a stretch of one sign covers digits, may do so as well as separate them, or (undefined) does not. */
function coverOf(
  text: string,
  start: number,
  end: number,
  digitsBefore: number,
): 'mask' | 'cover' | undefined {
  const kind = SIGN_KIND[text.charCodeAt(start)]!
  const drawn = kind === SIGN.MASK || COVERS.includes(text[start]!)
  if (!drawn && kind !== SIGN.DOT && kind !== SIGN.HYPHEN) return undefined
  const left = isDigit(text, start - 1)
  const right = isDigit(text, end)
  if (kind === SIGN.LETTER) {
    if (!left && end - start === 1) return undefined
    if (SIGN_KIND[text.charCodeAt(end)] === SIGN.LETTER || (right && digitsBefore >= WHOLE)) return undefined
  }
  if (end - start > 1) return digitsBefore > 0 || (drawn && right) ? (drawn ? 'mask' : 'cover') : undefined
  if (!drawn || digitsBefore === 0 || (text[start] === '_' && left && right)) return undefined
  // One star or question mark behind the last digit may be a footnote's or the question's.
  return kind === SIGN.MASK && MORE.test(text.slice(end)) ? 'mask' : 'cover'
}

const MORE = /[\p{Nd}*•█]/u

/** Behind so many digits a single x begins an extension. */
const WHOLE = 9

function isDigit(text: string, at: number): boolean {
  return SIGN_KIND[text.charCodeAt(at)] === SIGN.DIGIT
}

interface Letters {
  readonly groups: readonly string[]
  readonly end: number
}

/** Letters that are dialled right behind digits: 1-800-FLOWERS, 555-0TAX, 1800flowers; with what follows them. */
function vanityBehind(parts: readonly Part[], at: number, text: string): Letters | undefined {
  const groups: string[] = []
  let end = parts[at - 1]!.end
  let before = parts[at - 1]!.text
  for (let next = at; next < parts.length; next++) {
    const part = parts[next]!
    const gap = text.slice(end, part.start)
    if (gap.length > 2 || (part.kind !== 'word' && part.kind !== 'digits')) break
    const word = text.slice(part.start, part.end)
    if (part.kind === 'word' && !isDialledWord(word, gap, before, groups.length > 0)) break
    groups.push(part.kind === 'word' ? keypadDigits(word) : part.text)
    before = part.text
    end = part.end
  }
  return groups.length === 0 ? undefined : { groups, end }
}

/** Capitals, or small letters where people know that letters follow; a word behind a blank is longer than a label. */
function isDialledWord(word: string, gap: string, before: string, goesOn: boolean): boolean {
  if (!/^[A-Za-z]+$/.test(word)) return false
  const capital = word === word.toUpperCase()
  const tight = gap === '' || gap === '-' || gap === '.'
  return (capital && (tight || word.length > 2)) || (tight && (goesOn || LETTERED_PREFIX.test(before)))
}

function stretchOf(
  text: string,
  inside: readonly Part[],
  before: Part | undefined,
  letters: Letters | undefined,
): TypedStretch {
  const word = before?.kind === 'word' ? text.slice(before.start, before.end) : ''
  const exchange = exchangeIn(word, inside)
  const plain = groupsOf(inside, ({ kind }) => kind !== 'cover')
  const covered = groupsOf(inside, () => true)
  const all = covered.join('')
  const known = all.replace(/\*+$/, '')
  const ways: WrittenDigits[] = [{ groups: plain }]
  if (all.length > plain.join('').length) ways.push({ groups: covered })
  if (exchange !== undefined) ways.push({ groups: [exchange, ...plain], letters: true })
  if (letters !== undefined) ways.push({ groups: [...plain, ...letters.groups], letters: true })
  if (known.length < all.length || inside.at(-1)!.kind === 'end') ways.push({ groups: [known, OPEN_END] })
  const start = exchange === undefined ? inside[0]!.start : before!.start
  return { written: text.slice(start, letters?.end ?? inside.at(-1)!.end), ways }
}

/** The two letters of an exchange in front of the five digits of its number: KL5-0147, PEnnsylvania 6-5000. */
function exchangeIn(word: string, inside: readonly Part[]): string | undefined {
  const digits = inside.reduce((sum, { text }) => sum + text.length, 0)
  return digits === 5 && /^[A-Z]{2}(?:[a-z]{2,})?$/.test(word) ? keypadDigits(word.slice(0, 2)) : undefined
}

function groupsOf(inside: readonly Part[], counts: (part: Part) => boolean): readonly string[] {
  const groups = inside.filter((part) => part.text !== '' && counts(part)).map(({ text }) => text)
  return inside[0]!.kind === 'plus' && groups.length > 0 ? [`+${groups[0]}`, ...groups.slice(1)] : groups
}
