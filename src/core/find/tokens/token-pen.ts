// Where tokens are written down while a text is read, with what lies between them.
import { meet, NO_LANGUAGES } from '../../read/language-set.js'
import type { LexiconEntry } from '../../read/lexicon.js'
import { GAP_BREAK, type Token, type TokenKind } from './token.js'

/** Longest gap inside one number, in units: a stage direction and a line end fit. */
const LONGEST_GAP = 90

/** The tokens so far, the place that is read, and what has been passed since the last token. */
export class TokenPen {
  readonly tokens: Token[] = []
  at = 0
  gap = 0
  newlines = 0
  /** Where the signs stand that close an emphasis. */
  closing = -1

  constructor(readonly text: string) {}

  emit(
    kind: TokenKind,
    start: number,
    end: number,
    digits: string,
    entry?: LexiconEntry,
    fused = false,
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
    })
    this.gap = 0
    this.newlines = 0
    this.at = end
  }

  /** Only blanks or one separator lie between the last token and here. */
  near(): boolean {
    const before = this.tokens.at(-1)
    return (
      before !== undefined && this.at - before.end <= 3 && (this.gap & GAP_BREAK) === 0 && this.newlines === 0
    )
  }

  afterNumber(): boolean {
    const kind = this.tokens.at(-1)?.kind
    return this.near() && (kind === 'digits' || kind === 'mask')
  }

  /** Figures in the tokens before this place that nothing breaks. */
  figuresBehind(): number {
    let figures = 0
    for (let at = this.tokens.length - 1; at >= 0; at--) {
      figures += this.tokens[at]!.digits.length
      if ((this.tokens[at]!.gap & GAP_BREAK) !== 0) break
    }
    return figures
  }

  /** A joiner or filler behind another word joins nothing; what counts inside numbers only is nothing behind other languages' words. */
  isIdle({ numeric, mostDigits, languages }: LexiconEntry): boolean {
    if (numeric.length > 0) return false
    const before = this.tokens.at(-1)
    if (before === undefined || (this.gap & GAP_BREAK) !== 0) return true
    return mostDigits > 0 && !meet(before.entry?.languages ?? NO_LANGUAGES, languages)
  }

  /** A plus begins the figures before this place that nothing breaks. */
  isBehindPlus(): boolean {
    for (let at = this.tokens.length - 1; at >= 0; at--) {
      if (this.tokens[at]!.kind === 'plus') return true
      if ((this.tokens[at]!.gap & GAP_BREAK) !== 0) break
    }
    return false
  }

  /** A kind of sign has been passed. */
  passed(kind: number): boolean {
    return (this.gap & (1 << kind)) !== 0
  }

  /** Goes on behind a place; no number goes across what is left out. */
  skip(to: number): void {
    this.gap |= 1
    this.at = to
  }
}
