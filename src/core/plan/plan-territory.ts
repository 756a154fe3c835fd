// Whose plan and register a dialled number belongs to, and the digits under which it is looked up there.
import { type AreaCodeTable, areaCodeOf, areaCodePlan } from './area-codes.js'
import type { DialledNumber } from './dial.js'
import { countryOf } from './known-countries.js'
import { countryMetadata, territoriesOfCallingCode } from './numbering-metadata.js'
import { planTerritory } from './plan-homes.js'

/** Territory under which the register of a territory is kept. */
export function listTerritory(territory: string): string {
  return countryOf(territory)?.listedWith ?? territory
}

/** Territory whose registers decide the number. */
export function registerTerritory(number: DialledNumber, areaCodes: AreaCodeTable): string {
  const territory = areaCodeOf(number, areaCodes)?.territory ?? number.territory
  return registersOf(territory, number.callingCode)
}

/** Territory in whose registers the numbers of a territory are that are dialled behind a calling code. */
export function registersOf(territory: string, callingCode: string): string {
  if (areaCodePlan(callingCode) !== undefined) return listTerritory(territory)
  const main = territoriesOfCallingCode(callingCode)[0] ?? territory
  return countryOf(territory)?.listedWith ?? planTerritory(main)
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

// Made when a name is first asked for: it takes as long as reading a page.
let names: Intl.DisplayNames | undefined
const named = new Map<string, string>()

/** English name of a territory; the code itself where it has none. */
export function territoryName(territory: string): string {
  let name = named.get(territory)
  if (name === undefined) {
    names ??= new Intl.DisplayNames(['en'], { type: 'region' })
    name = /^[A-Z]{2}$/.test(territory) ? (names.of(territory) ?? territory) : territory
    named.set(territory, name)
  }
  return name
}

/** Names that are a common noun, which English puts an article before: the United States, the Cayman Islands. */
const COMMON_NOUN = /\b(?:States|Kingdom|Emirates|Republic|Islands|Territor(?:y|ies))$|^Isle /

/** The name as it stands in a sentence: "the United States". */
export function inSentence(territory: string): string {
  const name = territoryName(territory)
  return countryOf(territory)?.article === true || COMMON_NOUN.test(name) ? `the ${name}` : name
}
