// What each plan says of its numbers, as sets of digit strings, and what may stand in front of them.
import { areaCodePlan } from './area-codes.js'
import { type DigitLanguage, inAny, inBoth, inFirstOnly, languageOf } from './digit-language.js'
import { languageOfCallingCode } from './digit-machine.js'
import { countryOf } from './known-countries.js'
import { type CountryMetadata, countryMetadata } from './numbering-metadata.js'
import { prefixesInPattern } from './parsed-prefix.js'

/** The plan in which a territory's national numbers lie. */
export function nationalPlan(country: CountryMetadata): CountryMetadata {
  return countryMetadata(countryOf(country.territory)?.planOf ?? country.territory)!
}

/**
 * The general shape of the national numbers that a territory dials: those of every territory behind its calling code, as
 * Puerto Rico dials New York, and Kazakhstan Moscow, with no more than the prefix that it dials itself with.
 */
export function shapeOfNational(country: CountryMetadata): DigitLanguage {
  return languageOfCallingCode(nationalPlan(country).callingCode)
}

/** The general shapes of a plan and of a country that dials it. */
export function shapesAtHome(country: CountryMetadata): DigitLanguage {
  return inAny([shapeOfNational(country), languageOf(country.shape, country.lengths)])!
}

/** National significant numbers of the number types that a plan knows; undefined where it names none. */
export function typesOfPlan(country: CountryMetadata): DigitLanguage | undefined {
  const { territory } = country
  if (!types.has(territory))
    types.set(territory, inAny(country.types.map(({ pattern, lengths }) => languageOf(pattern, lengths))))
  return types.get(territory)
}

/** By territory: some patterns are long, and each plan is asked for several times. */
const types = new Map<string, DigitLanguage | undefined>()

/** The same; the general shape where a plan names no number type. */
export function typesOrShape(country: CountryMetadata): DigitLanguage {
  return typesOfPlan(country) ?? languageOf(country.shape, country.lengths)
}

/**
 * Numbers that are written without the trunk prefix that others of the country need (Australian 1800, Irish 1850):
 * those whose format has none, and those that no format fits; undefined where there are none.
 */
export function languageWithoutTrunk(country: CountryMetadata): DigitLanguage | undefined {
  const types = trunkPrefixes(country).includes('') ? undefined : typesOfPlan(country)
  if (types === undefined) return undefined
  let left = types
  const bare: DigitLanguage[] = []
  for (const { pattern, leading, trunk } of country.formats) {
    const lead = leading.at(-1)
    const shape = languageOf(pattern)
    const fits = lead === undefined ? shape : inBoth(shape, languageOf(`(?:${lead})\\d*`))
    if (!trunk) bare.push(inBoth(left, fits))
    left = inFirstOnly(left, fits)
  }
  return inAny([...bare, left])
}

/** Forms of national numbers that are more than a prefix and the number. */
export function languageOfForms({ territory }: CountryMetadata): DigitLanguage | undefined {
  const form = countryOf(territory)?.homeForm
  return form === undefined ? undefined : languageOf(form.pattern, form.lengths)
}

/** What may stand in front of a national number when it is dialled at home; '' where nothing has to. */
export function trunkPrefixes(country: CountryMetadata): readonly string[] {
  const { territory } = country
  let prefixes = trunks.get(territory)
  if (prefixes === undefined) {
    const all = [
      country.trunkPrefix,
      ...prefixesInPattern(country.parsedPrefix),
      ...(countryOf(territory)?.moreTrunks ?? []),
    ]
    const written = [...new Set(all)].filter((trunk) => trunk !== '')
    const hasAreaCodes = areaCodePlan(country.callingCode) !== undefined
    const optional = country.trunkOptional || hasAreaCodes || countryOf(territory)?.trunkOptional
    prefixes = written.length === 0 || optional ? ['', ...written] : written
    trunks.set(territory, prefixes)
  }
  return prefixes
}

const trunks = new Map<string, readonly string[]>()

/** What is dialled before a country code: that of a plan in common, else 00 beside the country's own prefix. */
export function internationalPrefixes(country: CountryMetadata): readonly string[] {
  const common = areaCodePlan(country.callingCode)?.internationalPrefix
  if (common !== undefined) return [common]
  const known = countryOf(country.territory)?.internationalPrefixes
  if (known !== undefined) return known
  return /^\d+$/.test(country.internationalPrefix)
    ? [...new Set([country.internationalPrefix, '00'])]
    : ['00']
}
