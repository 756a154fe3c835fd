// First pass over a text: rejects most signs by table and keeps what can stand inside a telephone number.

import { FUSED_LANGUAGES, type LexiconEntry } from '../../read/lexicon.js'
import { isGluedLabel } from '../../read/telephone-words.js'
import { LETTER_SYMBOL, SIGN, SIGN_KIND } from '../../text/fold.js'
import { readBracket } from './brackets.js'
import { isAlphanumeric, mathDigits, splitDigits } from './digit-parts.js'
import { exchangeBefore, keypadDigits, LETTERED_PREFIX, mayGoOn } from './keypad.js'
import { isMask, repeatedUntil } from './masks.js'
import { passOver } from './pass-over.js'
import { GAP_BREAK, type Token, type TokenKind } from './token.js'
import { matchFused, matchWord, type WordMatch } from './word-match.js'

/** Longest gap inside one number, in units: a stage direction and a line end fit. */
const LONGEST_GAP = 90
/** Signs that cover digits when they are repeated. */
const MAY_MASK: ReadonlySet<number> = new Set([SIGN.MASK, SIGN.DOT, SIGN.HYPHEN])

/** All tokens of a text, in order. Time is linear in its length. */
export function tokenize(text: string): Token[] {
  const scanner = new Scanner(text)
  scanner.run()
  return scanner.tokens
}

class Scanner {
  readonly tokens: Token[] = []
  private at = 0
  private gap = 0
  private newlines = 0

  constructor(private readonly text: string) {}

  run(): void {
    const { text } = this
    const length = text.length
    while (this.at < length) {
      if ((this.gap & GAP_BREAK) !== 0) this.at = passOver(text, this.at)
      if (this.at === length) return
      const code = text.charCodeAt(this.at)
      const kind = SIGN_KIND[code]!
      if (kind === SIGN.LETTER) this.word()
      else if (kind === SIGN.SPACE) {
        this.gap |= 1 << SIGN.SPACE
        this.at++
      } else if (kind === SIGN.DIGIT) this.alphanumeric(this.at)
      else this.sign(code, kind)
    }
  }

  private emit(
    kind: TokenKind,
    start: number,
    end: number,
    digits: string,
    entry?: LexiconEntry,
    fused = false,
    homoglyph = false,
  ): void {
    const before = this.tokens.at(-1)
    const distance = before === undefined ? start : start - before.end
    const gap = distance > LONGEST_GAP || this.newlines > 3 ? this.gap | 1 : this.gap
    this.tokens.push({
      kind,
      start,
      end,
      digits,
      entry,
      gap,
      newlines: this.newlines,
      distance,
      fused,
      homoglyph,
    })
    this.gap = 0
    this.newlines = 0
    this.at = end
  }

  /** Only blanks or one separator lie between the last token and here. */
  private near(): boolean {
    const before = this.tokens.at(-1)
    return (
      before !== undefined && this.at - before.end <= 3 && (this.gap & GAP_BREAK) === 0 && this.newlines === 0
    )
  }

  private afterNumber(): boolean {
    const kind = this.tokens.at(-1)?.kind
    return this.near() && (kind === 'digits' || kind === 'mask')
  }

  private word(): void {
    const { text } = this
    const start = this.at
    const match = matchWord(text, start)
    const next = SIGN_KIND[text.charCodeAt(match.end)]
    if (next === SIGN.DIGIT && LETTER_SYMBOL[text.charCodeAt(start)]! < 63) {
      this.alphanumeric(start)
      return
    }
    if (match.onlyX && (match.end - start > 1 || this.afterNumber())) {
      this.emit('mask', start, match.end, '*'.repeat(Math.min(match.end - start, 12)))
      return
    }
    if (this.keypadLetters(start, match)) return
    // A joiner or filler behind another word joins nothing.
    const idle = match.entry?.numeric === 0 && (this.tokens.length === 0 || (this.gap & GAP_BREAK) !== 0)
    if (match.entry !== undefined && !idle) {
      this.emit('word', start, match.end, '', match.entry)
      return
    }
    if (match.prefixLanguages & FUSED_LANGUAGES && this.fusedWords(start, match.end)) return
    this.gap |= 1 << SIGN.LETTER
    this.at = match.end
  }

  /** A vanity word right behind digits or other keypad letters: 1-800-FLOWERS, 900-MIX-A-LOT. */
  private keypadLetters(start: number, match: WordMatch): boolean {
    const before = this.tokens.at(-1)
    if (before === undefined || (before.kind !== 'digits' && before.kind !== 'letters') || !this.near())
      return false
    const bracketed = start - before.end === 2 && (this.gap & (1 << SIGN.CLOSE)) !== 0
    if (start - before.end !== 1 && !bracketed) return false
    const hyphen = (this.gap & (1 << SIGN.HYPHEN)) !== 0
    const written = this.text.slice(start, match.end)
    const capital = /^[A-Z]+$/.test(written) && (hyphen || written.length > 2)
    const small = hyphen && /^[A-Za-z]+$/.test(written) && LETTERED_PREFIX.test(before.digits)
    if (!capital && !small) return false
    if (before.kind === 'letters' && !hyphen && !mayGoOn(before, this.tokens.at(-2))) return false
    // One letter stands between hyphens (MIX-A-LOT), not at the end of a code (12345678-Z).
    if (written.length === 1 && SIGN_KIND[this.text.charCodeAt(match.end)] !== SIGN.HYPHEN) return false
    this.emit('letters', start, match.end, keypadDigits(written), match.entry)
    return true
  }

  private fusedWords(start: number, end: number): boolean {
    const parts = matchFused(this.text, start, end)
    if (parts === undefined) return false
    for (const [index, part] of parts.entries())
      this.emit('word', part.start, part.end, '', part.entry, index > 0)
    return true
  }

  /** Digits with what is written into them: 39xxxxx, O6, 2l4; everything else with letters is a code. */
  private alphanumeric(start: number): void {
    const { text } = this
    let end = start
    while (isAlphanumeric(text.charCodeAt(end))) end++
    const written = text.slice(start, Math.min(end, start + 64))
    const glued = /^([A-Za-zº]+)(\d+)$/.exec(written)
    if (glued !== null && isGluedLabel(glued[1]!)) {
      this.gap |= 1 << SIGN.LETTER
      this.digits(start + glued[1]!.length, end)
      return
    }
    const exchange = /^([A-Z]{2})(\d)$/.exec(written)
    if (exchange !== null && /^[- ]\d{4}(?!\d)/.test(text.slice(end, end + 6))) {
      this.emit('exchange', start, start + 2, keypadDigits(exchange[1]!))
      this.digits(start + 2, end)
      return
    }
    this.digits(start, end)
  }

  /** Emits `text.slice(start, end)`, digits and look-alikes and masks, as tokens; or skips it as a code. */
  private digits(start: number, end: number): void {
    const parts = splitDigits(this.text, start, end)
    if (parts === undefined) {
      this.gap |= 1 << SIGN.LETTER
      this.at = end
      return
    }
    const exchange = exchangeBefore(this.text, start)
    if (exchange !== undefined && (this.tokens.at(-1)?.end ?? 0) <= exchange.start)
      this.emit('exchange', exchange.start, exchange.end, exchange.digits)
    if (exchange !== undefined) this.gap = 1 << SIGN.SPACE
    for (const part of parts)
      this.emit(
        part.mask ? 'mask' : 'digits',
        part.start,
        part.end,
        part.digits,
        undefined,
        false,
        part.homoglyph,
      )
  }

  private sign(code: number, kind: number): void {
    const { text } = this
    const start = this.at
    if (kind === SIGN.NEWLINE) {
      if (code !== 13 || text.charCodeAt(start + 1) !== 10) this.newlines++
      this.gap |= 1 << SIGN.NEWLINE
    } else if (kind === SIGN.PLUS) {
      if (/^[ (]{0,2}[\dO]/.test(text.slice(start + 1, start + 4).normalize('NFKC'))) {
        this.emit('plus', start, start + 1, '')
        return
      }
      this.gap |= 1
    } else if (MAY_MASK.has(kind) || code === 0x3f || code === 0x23) {
      if (this.mask(code)) return
      this.gap |= kind === SIGN.HARD ? 1 : 1 << (kind === SIGN.MASK ? SIGN.SPACE : kind)
    } else if (kind === SIGN.SQUARE || kind === SIGN.OPEN) {
      if (this.bracket()) return
      this.gap |= 1 << kind
    } else if (kind === SIGN.HARD) {
      const math = mathDigits(text, start)
      if (math !== undefined && math.digits !== '') {
        this.emit('digits', start, math.end, math.digits)
        return
      }
      this.gap |= 1
      this.at = math?.end ?? start + 1
      return
    } else if (kind !== SIGN.IGNORED) this.gap |= 1 << kind
    this.at++
  }

  /** A mask, or a stretch of punctuation that only looks like one. */
  private mask(code: number): boolean {
    const end = repeatedUntil(this.text, this.at)
    const spaced = (this.gap & (1 << SIGN.SPACE)) !== 0
    const struck = this.tokens.at(-1)?.kind === 'mask'
    if (isMask(this.text, this.at, end, { behind: this.afterNumber(), spaced, struck })) {
      this.emit('mask', this.at, end, '*'.repeat(Math.min(end - this.at, 12)))
      return true
    }
    if (end - this.at === 1) return false
    const kind = SIGN_KIND[code]!
    this.gap |= kind === SIGN.HARD ? 1 : 1 << kind
    this.at = end
    return true
  }

  /** What stands in brackets: a bleep, a mask, or a stage direction to go across. */
  private bracket(): boolean {
    const bracket = readBracket(this.text, this.at)
    if (bracket === undefined) return false
    if (bracket.kind === 'direction') {
      this.gap |= 1 << SIGN.SQUARE
      this.at = bracket.end
    } else if (bracket.kind === 'mask') this.emit('mask', this.at, bracket.end, bracket.digits)
    else this.emit('word', this.at, bracket.end, '', bracket.entry)
    return true
  }
}
