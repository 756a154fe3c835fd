// Whether figures begin with a country code although no plus is written: 44 7700 … behind a word for telephone.
import { callingCodeOf, countryMetadata, territoriesOfCallingCode } from '../../plan/numbering-metadata.js'
import { isBehindLabel } from '../../read/telephone-words.js'
import type { Surroundings } from '../words/surroundings.js'
import { isOwned, isTold } from '../words/told.js'
import { isGroupedAs } from './grouping.js'

/** Digits of an unbroken number with its country code, and of one in groups. */
const FEWEST_UNBROKEN = 11
const FEWEST_IN_GROUPS = 10
/** More groups than a number has digits (ITU-T E.164) need no look. */
const MOST_GROUPS = 16

/** Behind a word for telephone; or behind an order to call or a colon, or in brackets, in the groups of the country. */
export function assumesPlus(surroundings: Surroundings, piece: number): boolean {
  const { text, run } = surroundings
  const { digits, kind, start } = run.tokens[piece]!
  if (kind !== 'digits' || digits.startsWith('0')) return false
  const code = callingCodeOf(digits)
  if (code === undefined || (code !== digits && digits.length < FEWEST_UNBROKEN)) return false
  const groups = run.tokens.slice(piece, piece + MOST_GROUPS).map((token) => token.digits)
  const size = groups.reduce((sum, group) => sum + group.length, 0)
  const grouped = code === digits && groups.length > 1 && size >= FEWEST_IN_GROUPS
  // Where people leave the plus out as a rule, the code is the trunk prefix too, and the plan of the country reads it.
  if (isTrunkPrefix(code) || !(grouped || digits.length >= FEWEST_UNBROKEN)) return false
  if (isBehindLabel(text, start)) return true
  const { before } = surroundings.before(start)
  const told = isTold(before) || isOwned(before)
  if (!grouped) return told
  const [main] = territoriesOfCallingCode(code)
  const announced = told || /(?::\s?|\()$/.test(text.slice(Math.max(0, start - 2), start))
  return announced && isGroupedAs(groups, true, main!)
}

/** A calling code that is dialled at home in front of numbers too. */
function isTrunkPrefix(callingCode: string): boolean {
  const [main] = territoriesOfCallingCode(callingCode)
  return countryMetadata(main!)?.trunkPrefix === callingCode
}
