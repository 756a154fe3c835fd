// National plans that several territories dial: which part of a plan is whose, by number and by the register's places.
import { COUNTRIES } from './countries/all.js'
import type { Country } from './country.js'
import { countryOf } from './known-countries.js'
import { countryMetadata } from './numbering-metadata.js'

/** A territory and the country code behind which its numbers are dialled from abroad. */
export interface Home {
  readonly callingCode: string
  readonly territory: string
}

/** Territory whose national plan the telephones of a territory dial. */
export function planTerritory(territory: string): string {
  return countryOf(territory)?.planOf ?? territory
}

/** The countries that dial the plan of another, by that one. */
const DIALLING_PLAN_OF = new Map<string, Country[]>()
for (const country of COUNTRIES)
  if (country.planOf !== undefined)
    DIALLING_PLAN_OF.set(country.planOf, [...(DIALLING_PLAN_OF.get(country.planOf) ?? []), country])

/** Whether other territories dial the plan of this one. */
export function isCommonPlan(territory: string): boolean {
  return DIALLING_PLAN_OF.has(territory)
}

/** Which other territory a national number of a plan (open digits as `*`) belongs to; undefined for the plan's own. */
export function homeElsewhere(plan: string, national: string): Home | undefined {
  let longest = 0
  let home: string | undefined
  for (const { territory, homePrefixes } of DIALLING_PLAN_OF.get(plan) ?? []) {
    const length = homePrefixes?.exec(national)?.[0].length ?? 0
    if (length > longest) [longest, home] = [length, territory]
  }
  return home === undefined ? undefined : homeOf(home)
}

/** The territory of a place as the plan's register names it; undefined for what is no place ("National"). */
export function homeOfPlace(plan: string, place: string): Home | undefined {
  const country = COUNTRIES.find(
    ({ territory, registerPlace }) => planTerritory(territory) === plan && registerPlace?.test(place),
  )
  return country === undefined ? undefined : homeOf(country.territory)
}

function homeOf(territory: string): Home {
  return { territory, callingCode: countryMetadata(territory)!.callingCode }
}
