// In which territories the digits of a text could be dialled: named ones, else those that the context points at.
import { COUNTRIES } from '../../plan/countries/all.js'
import { countryMetadata } from '../../plan/numbering-metadata.js'
import { LANGUAGES } from '../../read/languages/all.js'
import type { ScanContext } from '../../scan-context.js'

/** Territories of ISRC prefixes that are no country code of ISO 3166. */
const ISRC_PREFIXES = new Map(
  COUNTRIES.flatMap(({ territory, isrc = [] }) => isrc.map((prefix) => [prefix, territory] as const)),
)

/** What a text says about countries. */
export interface TerritoryHints {
  /** ISO 639-1 codes, likeliest first. */
  readonly languages: readonly string[]
  /** Territories that place names, money or dialect point at, likeliest first. */
  readonly places: readonly string[]
}

/**
 * Territories in play, likeliest first. Named ones are taken exactly; else places, ISRC prefixes and the
 * languages decide together. None where nothing points anywhere: then those of `PlanBook.asked` may be.
 */
export function territoriesInPlay(context: ScanContext, hints: TerritoryHints): string[] {
  if (context.territories.length > 0) return [...context.territories]
  const found = new Set<string>()
  for (const territory of hints.places) if (countryMetadata(territory) !== undefined) found.add(territory)
  for (const territory of isrcTerritories(context)) found.add(territory)
  for (const code of hints.languages)
    for (const territory of LANGUAGES.find((language) => language.code === code)?.territories ?? [])
      found.add(territory)
  return [...found]
}

/** Territories that the release's ISRCs point at. */
export function isrcTerritories({ isrc }: ScanContext): string[] {
  const prefixes = new Set(isrc.map((code) => code.slice(0, 2).toUpperCase()))
  return [...prefixes]
    .map((prefix) => ISRC_PREFIXES.get(prefix) ?? prefix)
    .filter((territory) => countryMetadata(territory) !== undefined)
}
