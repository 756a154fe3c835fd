// Ranges kept for drama that libphonenumber knows no number type for: they are typed like any other number when reading.

import type { DialledNumber } from '../../plan/dial.js'
import { countryOf } from '../../plan/known-countries.js'
import { countryMetadata, territoriesOfCallingCode } from '../../plan/numbering-metadata.js'
import { trunkPrefixes } from '../../plan/plan-languages.js'

/** Whether a number is of a type of the plan, or of a range that exists for drama only. */
export function isTyped({ valid, callingCode, national }: DialledNumber): boolean {
  const main = territoriesOfCallingCode(callingCode)[0]
  return valid || (main !== undefined && isKept(national, main))
}

/** Whether digits dialled in a territory lie in a range that exists for drama only. */
export function isDrama(digits: string, asked: string): boolean {
  const country = countryMetadata(asked)
  return (
    country !== undefined &&
    trunkPrefixes(country).some(
      (trunk) => digits.startsWith(trunk) && isKept(digits.slice(trunk.length), asked),
    )
  )
}

function isKept(national: string, territory: string): boolean {
  return countryOf(territory)?.untypedDrama?.test(national) === true
}
