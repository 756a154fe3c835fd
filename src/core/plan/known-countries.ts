// What is known of a territory beside its numbering plan, by its code.
import { COUNTRIES } from './countries/all.js'
import type { Country } from './country.js'

const byTerritory = new Map(COUNTRIES.map((country) => [country.territory, country]))

/** What is known of a territory; undefined where that is its plan alone. */
export function countryOf(territory: string): Country | undefined {
  return byTerritory.get(territory)
}
