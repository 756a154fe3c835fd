// What is known of a territory beside its numbering plan, by its code, and which territories are asked when.
import { COUNTRIES } from './countries/all.js'
import type { Country } from './country.js'

const byTerritory = new Map(COUNTRIES.map((country) => [country.territory, country]))

/** What is known of a territory; undefined where that is its plan alone. */
export function countryOf(territory: string): Country | undefined {
  return byTerritory.get(territory)
}

/** Territories that are asked on the same occasion, the likeliest first. */
export function countriesAsked(occasion: NonNullable<Country['asked']>): readonly string[] {
  return COUNTRIES.filter(({ asked }) => asked === occasion)
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || (a.territory < b.territory ? -1 : 1))
    .map(({ territory }) => territory)
}
