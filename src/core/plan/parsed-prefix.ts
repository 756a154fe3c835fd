// The prefixes that parsing takes off a national number, read out of the pattern that the metadata gives for them.
import { areaCodePlan } from './area-codes.js'
import { beginLike } from './compiled-pattern.js'
import { DEAD, type DigitMachine, machineOfPattern } from './digit-machine.js'
import type { CountryMetadata } from './numbering-metadata.js'

/** More than these are carrier codes, which nobody writes down. */
const MOST_PREFIXES = 24

/** The prefixes of a pattern, each as its digits; those of a part that is too wide, or a whole number, are left out. */
export function prefixesInPattern(pattern: string): readonly string[] {
  return alternativesOf(pattern)
    .filter((part) => part !== '' && !part.endsWith('$'))
    .flatMap((part) => {
      const strings = stringsOf(machineOfPattern(part))
      return strings.length > MOST_PREFIXES ? [] : strings
    })
}

/** The pattern cut at its outermost bars. */
function alternativesOf(pattern: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const sign of pattern) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}

/** Strings of a finite language, one more than `MOST_PREFIXES` at most. */
function stringsOf(machine: DigitMachine): readonly string[] {
  const strings: string[] = []
  const visit = (node: number, digits: string): void => {
    if (strings.length > MOST_PREFIXES || node === DEAD) return
    if (machine.accepts(node)) strings.push(digits)
    for (let digit = 0; digit < 10; digit++) visit(machine.next(node, digit), digits + digit)
  }
  visit(machine.start, '')
  return strings
}

/**
 * The national number that digits with a captured front stand for (Argentina: 011 15 2345 6789 is 9 11 2345 6789),
 * by the metadata's own rule; undefined where it does not speak. Open digits (`*`) may stand behind the front.
 */
export function nationalByRule(digits: string, country: CountryMetadata): string | undefined {
  if (country.parsedAs === '' || areaCodePlan(country.callingCode) !== undefined) return undefined
  const match = beginLike(country.parsedPrefix).exec(digits)
  const captured = match?.slice(1).some((group) => group !== undefined && group !== '')
  return captured
    ? digits.replace(
        match![0],
        country.parsedAs.replace('$1', match![1] ?? '').replace('$2', match![2] ?? ''),
      )
    : undefined
}
