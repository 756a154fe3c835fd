// In which territories the digits of a text could be dialled: named ones, else those that the context points at.
import { COUNTRIES } from '../../plan/countries/all.js'
import { countriesAsked } from '../../plan/known-countries.js'
import { countryMetadata } from '../../plan/numbering-metadata.js'
import { LANGUAGES } from '../../read/languages/all.js'
import type { ScanContext } from '../../scan-context.js'

/** Where nothing points anywhere. */
export const TERRITORIES_WITHOUT_CONTEXT: readonly string[] = countriesAsked('always')

/** Countries that the shape of a number alone can point at, after those above. */
export const TERRITORIES_OF_SHAPE: readonly string[] = countriesAsked('by shape')

/** Countries that are asked besides where a word for telephone stands right before figures and none above dials them. */
export const TERRITORIES_BEHIND_LABEL: readonly string[] = countriesAsked('behind a label')

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
 * languages decide together; only where nothing points anywhere, `TERRITORIES_WITHOUT_CONTEXT`.
 */
export function territoriesInPlay(context: ScanContext, hints: TerritoryHints): string[] {
  if (context.territories.length > 0) return [...context.territories]
  const found = new Set<string>()
  for (const territory of hints.places) if (countryMetadata(territory) !== undefined) found.add(territory)
  for (const territory of isrcTerritories(context)) found.add(territory)
  for (const code of hints.languages)
    for (const territory of LANGUAGES.find((language) => language.code === code)?.territories ?? [])
      found.add(territory)
  return found.size > 0 ? [...found] : [...TERRITORIES_WITHOUT_CONTEXT]
}

/** Territories that the release's ISRCs point at. */
export function isrcTerritories({ isrc }: ScanContext): string[] {
  const prefixes = new Set(isrc.map((code) => code.slice(0, 2).toUpperCase()))
  return [...prefixes]
    .map((prefix) => ISRC_PREFIXES.get(prefix) ?? prefix)
    .filter((territory) => countryMetadata(territory) !== undefined)
}
