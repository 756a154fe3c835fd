// The trunk 0 that some write behind a country code.
import { countryMetadata, territoriesOfCallingCode } from '../../plan/numbering-metadata.js'
import type { DigitPart } from './digit-parts.js'

/** Whether numbers of a country code are dialled at home with a 0 in front that is left out behind the code. */
export function hasTrunkZero(code: string): boolean {
  const [main] = territoriesOfCallingCode(code)
  return main !== undefined && countryMetadata(main)?.trunkPrefix === '0'
}

/** Digits that begin with a country code ('' for none) and a trunk 0, in parts; as they are where no 0 follows. */
export function cutTrunk(part: DigitPart, code: string): DigitPart[] {
  const { start, end, digits } = part
  const at = code.length
  const written = end - start === digits.length
  if (!written || digits[at] !== '0' || digits.length < at + 2 || (at > 0 && !hasTrunkZero(code)))
    return [part]
  const cut = (from: number, to: number): DigitPart => ({
    ...part,
    start: start + from,
    end: start + to,
    digits: digits.slice(from, to),
  })
  return [...(at > 0 ? [cut(0, at)] : []), cut(at, at + 1), cut(at + 1, digits.length)]
}
