// Whose plan and register a dialled number belongs to, and the digits under which it is looked up there.
import type { AreaCodeTable } from './area-codes.js'
import { countryOf } from './country.js'
import type { DialledNumber } from './dial.js'
import { countryMetadata, territoriesOfCallingCode } from './numbering-metadata.js'
import { planTerritory } from './plan-homes.js'

/** Territory under which the register of a territory is kept. */
export function listTerritory(territory: string): string {
  return countryOf(territory)?.listedWith ?? territory
}

/** Territory whose registers decide the number. */
export function registerTerritory(number: DialledNumber, areaCodes: AreaCodeTable): string {
  if (number.callingCode === '1') {
    const territory = areaCodes.inService[number.national.slice(0, 3)]?.territory ?? number.territory
    return listTerritory(territory)
  }
  const main = territoriesOfCallingCode(number.callingCode)[0] ?? number.territory
  return countryOf(number.territory)?.listedWith ?? planTerritory(main)
}

/**
 * Digits under which the register lists the number: the national significant number; short codes as dialled; behind what
 * the plan puts before a territory's own shorter numbers, where it does.
 */
export function registerKey(number: DialledNumber): string {
  const { callingCode, national, form } = number
  const main = territoriesOfCallingCode(callingCode)[0]
  const inner = main === undefined || form === 'short' ? undefined : countryOf(main)?.innerPrefix
  if (inner === undefined || countryMetadata(planTerritory(main!))!.lengths.includes(national.length))
    return national
  return inner + national
}

const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** English name of a territory; the code itself where it has none. */
export function territoryName(territory: string): string {
  return /^[A-Z]{2}$/.test(territory) ? (names.of(territory) ?? territory) : territory
}

/** The name as it stands in a sentence: "the United States". */
export function inSentence(territory: string): string {
  const name = territoryName(territory)
  return /^(?:United|Netherlands|Philippines|Bahamas|Cayman Islands|British Virgin|U\.S\.|Dominican)/.test(
    name,
  )
    ? `the ${name}`
    : name
}
