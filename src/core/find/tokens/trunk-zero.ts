// The trunk 0 that some write behind a country code.
import { SIGN } from '../../letters/fold.js'
import { countryMetadata, territoriesOfCallingCode } from '../../plan/numbering-metadata.js'
import type { DigitPart } from './digit-parts.js'
import { GAP_BREAK, type Token } from './token.js'

/** Whether numbers of a country code are dialled at home with a 0 in front that is left out behind the code. */
export function hasTrunkZero(code: string): boolean {
  const [main] = territoriesOfCallingCode(code)
  return main !== undefined && countryMetadata(main)?.trunkPrefix === '0'
}

/**
 * The country code that the tokens before `end` end in, with a plus or 00 before it (ITU-T E.123, E.164); undefined where they
 * end in none.
 */
export function codeBehindPrefix(tokens: readonly Token[], end: number): string | undefined {
  const last = tokens[end - 1]
  if (last?.kind !== 'digits') return undefined
  const before = tokens[end - 2]
  if (before?.kind === 'plus') return last.digits
  if (before?.digits === '00' && !isInside(tokens, end - 2)) return last.digits
  return /^00[1-9]/.test(last.digits) && !isInside(tokens, end - 1) ? last.digits.slice(2) : undefined
}

/** Other figures go on to it. */
function isInside(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'digits' && (tokens[at]!.gap & GAP_BREAK) === 0
}

/** Digits that begin with a country code ('' for none, with 00 where that stands) and a trunk 0, in parts; as they are where no 0 follows. */
export function cutTrunk(part: DigitPart, code: string): DigitPart[] {
  const { start, end, digits } = part
  const at = code.length
  const written = end - start === digits.length
  if (
    !written ||
    digits[at] !== '0' ||
    digits.length < at + 2 ||
    (at > 0 && !hasTrunkZero(code.replace(/^00/, '')))
  )
    return [part]
  const cut = (from: number, to: number): DigitPart => ({
    ...part,
    start: start + from,
    end: start + to,
    digits: digits.slice(from, to),
  })
  return [...(at > 0 ? [cut(0, at)] : []), cut(at, at + 1), cut(at + 1, digits.length)]
}

/** (0-12), (06-1), (06/1): a trunk prefix right behind the bracket, and the area code behind a sign. */
export function isTrunkInBrackets(token: Token | undefined): boolean {
  return token !== undefined && /^0\d?$/.test(token.digits) && (token.gap & (1 << SIGN.OPEN)) !== 0
}
