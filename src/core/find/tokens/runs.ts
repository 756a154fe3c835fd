// Stretches of tokens that could be one number or several: nothing stands between but what a reader would say or write.

import { SIGN } from '../../letters/fold.js'
import { countryOf } from '../../plan/known-countries.js'
import { territoriesOfCallingCode } from '../../plan/numbering-metadata.js'
import { has } from '../../read/language-set.js'
import { LANGUAGES } from '../../read/languages/all.js'
import type { Joint, NumberToken } from '../../read/number-tokens.js'
import { isRemark } from './brackets.js'
import { isGroupedAgain } from './grouped-again.js'
import { GAP_BREAK, type Token } from './token.js'
import { codeBehindPrefix, hasTrunkZero, isTrunkInBrackets } from './trunk-zero.js'

/** A run as one language reads it: text tokens and, in step, the pieces for the lattice. */
export interface Run {
  readonly tokens: readonly Token[]
  readonly pieces: readonly NumberToken[]
  /** Index in `LANGUAGES`; -1 where no word has to be read. */
  readonly language: number
}

/** Fewest digits of a number that is found without a call to dial it. */
export const FEWEST_DIGITS = 7

/** Cuts the tokens of a text where something stands that no number goes across; too short stretches are left out. */
export function* stretches(tokens: readonly Token[], fewest: number): Generator<readonly Token[]> {
  let start = 0
  let most = 0
  let figures = 0
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at]
    if (at > 0 && (token === undefined || breaks(tokens, at, figures))) {
      if (most >= fewest) yield tokens.slice(start, at)
      start = at
      most = 0
      figures = 0
    }
    if (token === undefined) continue
    most += mostDigitsOf(token)
    if (isApart(token)) figures = 0
    figures += token.digits.length
  }
}

/** A word, a comma or a line end stands before it, so that figures on the other side are of another number, or none. */
function isApart({ kind, gap, newlines }: Token): boolean {
  return kind === 'word' || newlines > 0 || (gap & (1 << SIGN.COMMA)) !== 0
}

/** Digits behind which a slash begins another number, or the last digits of one: E.164 has area codes of five at most. */
const MOST_BEFORE_SLASH = 7

function breaks(tokens: readonly Token[], at: number, figures: number): boolean {
  const before = tokens[at - 1]!
  const token = tokens[at]!
  if ((token.gap & GAP_BREAK) !== 0 || token.kind === 'plus') return true
  const has = (sign: number): boolean => (token.gap & (1 << sign)) !== 0
  // 4441.⏎⏎101: a full stop at the end of a paragraph.
  const figuresBeside = before.kind === 'digits' || token.kind === 'digits'
  if (has(SIGN.DOT) && token.newlines > 1 && figuresBeside) return true
  if (before.kind === 'word' || token.kind === 'word')
    return (has(SIGN.SLASH) && !has(SIGN.SPACE)) || breaksOffWord(tokens, at) || isRemark(tokens, at)
  if (isItem(token, tokens[at + 1]) || isColumn(token)) return true
  // 3:54 is a time and "3: 020 …" an item; "tel: 06" has no figures before it. "…", "…" are fields.
  if (has(SIGN.COLON) || has(SIGN.BORDER)) return before.kind === 'digits'
  if (has(SIGN.QUOTE) && has(SIGN.COMMA)) return true
  if (has(SIGN.OPEN) && before.kind === 'digits') return !mayPrecedeBracket(before, token, figures)
  if (has(SIGN.CLOSE)) return !isInBrackets(tokens, at - 1)
  if (has(SIGN.HYPHEN) && has(SIGN.SPACE) && isGroupedAgain(tokens, at)) return true
  const slashed = (before.gap & (1 << SIGN.SLASH)) !== 0
  if (has(SIGN.SLASH) && !slashed && figures >= MOST_BEFORE_SLASH) return true
  return has(SIGN.DOT) && (has(SIGN.SPACE) || token.newlines > 0) && isNumbering(before, token)
}

/** Blanks that set a column apart. */
const COLUMN = 4

function isColumn({ distance, gap, newlines }: Token): boolean {
  return newlines === 0 && distance >= COLUMN && gap === 1 << SIGN.SPACE
}

/** Figures of a group, so that they are more than a digit said in figures. */
const GROUP = 4

/** "Oh, 1931", "zero.⏎⏎2000": one number word by itself, and figures behind more than a blank or a hyphen. */
function breaksOffWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!
  const token = tokens[at]!
  const word = before.kind === 'word' ? at - 1 : at
  const figures = before.kind === 'word' ? token : before
  if (figures.kind === 'word' || figures.digits.length < GROUP) return false
  const border = [SIGN.NEWLINE, SIGN.COMMA, SIGN.COLON, SIGN.DOT, SIGN.CLOSE, SIGN.QUOTE, SIGN.BORDER]
  if (!border.some((sign) => (token.gap & (1 << sign)) !== 0)) return false
  const next = word < at ? tokens[word - 1] : tokens[at + 1]
  const gap = tokens[word < at ? word : at + 1]?.gap ?? 0
  return next?.kind !== 'word' || (gap & GAP_BREAK) !== 0
}

const AREA_CODE = /^0\d{1,4}$/
const EXCHANGE = /^\d{2,4}$/

/** Before the bracket of an area code: a country code, with its prefix or without, or a trunk prefix. */
function mayPrecedeBracket({ digits }: Token, inBrackets: Token, figures: number): boolean {
  // 03(5738)0419: in Japan the brackets stand around the exchange, and touch what stands beside them.
  if (inBrackets.distance === 1 && EXCHANGE.test(inBrackets.digits) && AREA_CODE.test(digits)) return true
  return figures === digits.length && /^(?:0|00\d{1,3}|011\d{0,3}|[1-9]\d{0,2})$/.test(digits)
}

/** Most digits and groups in the brackets of an area code: (0 30), (020) behind a country code. */
const MOST_IN_BRACKETS = 6
const MOST_GROUPS_IN_BRACKETS = 3

/** The bracket that closes behind a token opened before it, or before its plus sign, with nothing but an area code in it. */
function isInBrackets(tokens: readonly Token[], at: number): boolean {
  let digits = 0
  for (let inside = at; inside >= 0 && at - inside < MOST_GROUPS_IN_BRACKETS; inside--) {
    const token = tokens[inside]!
    digits += token.digits.length
    if (digits > MOST_IN_BRACKETS) return false
    if ((token.gap & (1 << SIGN.OPEN)) !== 0) return true
    // (03.18.14) is a date: an area code has blanks in it at most.
    if (
      token.gap !== 1 << SIGN.SPACE &&
      token.distance > 0 &&
      !(token.distance === 1 && isTrunkInBrackets(tokens[inside - 1])) &&
      token.kind !== 'plus' &&
      tokens[inside - 1]?.kind !== 'plus'
    )
      return false
  }
  return false
}

/** The number of a list's next item, at the begin of a line with a full stop or a bracket behind: 2. or 2) */
function isItem(token: Token, next: Token | undefined): boolean {
  if (token.newlines === 0 || token.digits.length > 3 || next === undefined || next.newlines > 0) return false
  const stop = (1 << SIGN.DOT) | (1 << SIGN.CLOSE)
  return token.kind === 'digits' && (next.gap & stop) !== 0 && (next.gap & (1 << SIGN.SPACE)) !== 0
}

/** 1. 020 …, 446-447. 1938: a full stop, unless all groups are pairs. */
function isNumbering(before: Token, token: Token): boolean {
  return before.digits.length !== 2 || token.digits.length !== 2
}

function mostDigitsOf({ kind, digits, entry }: Token): number {
  return kind === 'word' ? entry!.mostDigits : digits.length
}

/** Most digits that a stretch can stand for. */
export function mostDigits(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + mostDigitsOf(token), 0)
}

/** Number words of a stretch in each language. */
export function numberWordsByLanguage(tokens: readonly Token[]): number[] {
  const counts = LANGUAGES.map(() => 0)
  for (const { entry } of tokens) {
    if (entry === undefined) continue
    for (const index of LANGUAGES.keys()) if (has(entry.numeric, index)) counts[index]!++
  }
  return counts
}

/** The runs of a stretch in one language: words that it does not know cut it. */
export function runsInLanguage(tokens: readonly Token[], language: number): Run[] {
  const runs: Run[] = []
  let from = 0
  const close = (to: number): void => {
    const kept = trim(tokens.slice(from, to), language)
    if (kept.length > 0) runs.push({ tokens: kept, pieces: piecesOf(kept, language), language })
  }
  for (const [at, token] of tokens.entries()) {
    const sense = language >= 0 ? token.entry?.senses[language]?.sense : undefined
    // "Eight plus sixty": a plus behind a number word adds, and begins no country code.
    const adds = sense === 'plus' && at > from && (token.gap & (1 << SIGN.COMMA)) === 0
    if (token.kind !== 'word' || (sense !== undefined && !adds)) continue
    close(at)
    from = at + 1
  }
  close(tokens.length)
  return runs
}

/** Joiners and fillers at the ends belong to no number. */
function trim(tokens: readonly Token[], language: number): readonly Token[] {
  const loose = (token: Token): boolean => {
    if (token.kind !== 'word' || language < 0) return false
    const sense = token.entry!.senses[language]?.sense
    return sense === 'joiner' || sense === 'filler' || sense === 'times'
  }
  let start = 0
  let end = tokens.length
  while (start < end && loose(tokens[start]!)) start++
  while (end > start && loose(tokens[end - 1]!)) end--
  return tokens.slice(start, end)
}

function piecesOf(tokens: readonly Token[], language: number): NumberToken[] {
  return tokens.map((token, at): NumberToken => {
    const joint = at === 0 ? 'line' : jointOf(token, tokens[at - 1]!)
    const { kind, digits } = token
    if (kind === 'plus') return { sense: 'plus', value: 0, digits: '', joint }
    if (kind === 'mask') return { sense: 'mask', value: 0, digits, joint }
    if (kind === 'letters') return { sense: 'letters', value: 0, digits, joint }
    if (kind === 'word') {
      const { sense, value } = token.entry!.senses[language]!
      return { sense, value, digits: '', joint }
    }
    return { sense: isTrunk(tokens, at) ? 'optional' : 'digits', value: 0, digits, joint }
  })
}

/** +33 (0)6, +44 020: the 0 is for those who call from inside. */
function isTrunk(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  // (0-12): of the time when a trunk prefix was dialled there; some plans have none today.
  if (token.digits === '0' && isTrunkInBrackets(token) && next?.gap === 1 << SIGN.HYPHEN) return true
  if (at === 0 || next === undefined) return false
  if (tokens[at - 2]?.kind === 'plus' && isDroppedBehind(tokens[at - 1]!.digits, token.digits)) return true
  if (token.digits !== '0') return false
  const bracketed = (token.gap & (1 << SIGN.OPEN)) !== 0 && (next.gap & (1 << SIGN.CLOSE)) !== 0
  const code = codeBehindPrefix(tokens, at)
  const behindCode = code !== undefined && hasTrunkZero(code)
  // Set apart when it was read behind a country code.
  return bracketed || behindCode || (next.distance === 0 && token.distance === 0)
}

/** +52 1 55 …: what stood between a country code and a mobile number once. */
function isDroppedBehind(callingCode: string, digits: string): boolean {
  const [main] = territoriesOfCallingCode(callingCode)
  return main !== undefined && countryOf(main)?.droppedBehindCode === digits
}

function jointOf(token: Token, before: Token): Joint {
  const has = (sign: number): boolean => (token.gap & (1 << sign)) !== 0
  if (token.fused) return 'fused'
  // Fifty-⏎five: parted at the end of the line.
  if (token.newlines === 1 && has(SIGN.HYPHEN)) return 'hyphen'
  if (token.newlines > 0) return 'line'
  if (has(SIGN.COMMA) || has(SIGN.BORDER) || has(SIGN.COLON) || has(SIGN.SQUARE)) return 'comma'
  if (has(SIGN.DOT) && has(SIGN.SPACE)) return 'comma'
  if (has(SIGN.SLASH) && has(SIGN.SPACE)) return 'comma'
  if (has(SIGN.HYPHEN) && !has(SIGN.SPACE)) return 'hyphen'
  // Of a row without blanks the words that are one say so themselves.
  const apart = token.distance > 0 || (token.kind === 'word' && before.kind === 'word')
  return apart ? 'blank' : 'fused'
}
