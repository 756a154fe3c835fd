// The plans of all countries as libphonenumber publishes them: the only file that knows that package's format.
import metadata from 'libphonenumber-js/max/metadata'

/** A country's entry in the terms of the field. Source: libphonenumber-js, metadata of its `max` set. */
export interface CountryMetadata {
  readonly territory: string
  readonly callingCode: string
  /** Prefix (as a pattern) dialled before a country code. */
  readonly internationalPrefix: string
  /** The general shape of a national significant number, as a pattern, and its possible lengths. */
  readonly shape: string
  readonly lengths: readonly number[]
  /** Patterns of the number types that the country has, each with its lengths. */
  readonly types: readonly NumberType[]
  readonly trunkPrefix: string
  /** People write national numbers without the trunk prefix too. */
  readonly trunkOptional: boolean
  /** What parsing takes off the front of a national number, as a pattern; '' where that is the trunk prefix alone. */
  readonly parsedPrefix: string
  /** What a number whose front `parsedPrefix` captured becomes (`9$1`: 011 15 2345 6789 is 9 11 2345 6789); '' for none. */
  readonly parsedAs: string
  /** Leading digits (a pattern) that tell this country from others with the same calling code. */
  readonly leadingDigits?: string
  /** How national numbers are written; the first that fits is taken. */
  readonly formats: readonly NumberFormat[]
}

/** A kind of number in a plan. */
export interface NumberType {
  readonly kind: NumberKind
  readonly pattern: string
  readonly lengths: readonly number[]
}

/** How some national numbers are written. */
export interface NumberFormat {
  readonly pattern: string
  readonly format: string
  /** The same behind the country code, where it differs: Argentine mobiles have 15 at home alone. */
  readonly abroad?: string
  /** Leading digits as patterns, the last one the most exact; empty where any lead. */
  readonly leading: readonly string[]
  /** The trunk prefix is written in front. */
  readonly trunk: boolean
}

/** Kinds of numbers, in the order in which the metadata lists them. */
const KINDS = [
  'fixed-line',
  'mobile',
  'toll-free',
  'premium-rate',
  'personal',
  'voicemail',
  'uan',
  'pager',
  'voip',
  'shared-cost',
] as const

export type NumberKind = (typeof KINDS)[number]

type RawFormat = [string, string, (string[] | 0)?, (string | 0)?, (0 | 1)?, string?]
type RawType = [string, number[]?] | 0
type RawCountry = [string, string, string, number[], RawFormat[] | 0, ...unknown[]]

const raw = metadata as unknown as {
  countries: Record<string, RawCountry>
  country_calling_codes: Record<string, string[]>
}

function formatsOf(country: RawCountry): RawFormat[] {
  if (country[4]) return country[4]
  // Countries that share a calling code take the formats of the main one.
  const main = raw.country_calling_codes[country[0]]?.[0]
  const formats = main === undefined ? 0 : raw.countries[main]?.[4]
  return formats || []
}

const entries = new Map<string, CountryMetadata>()

/** The entry of a territory (ISO 3166-1 alpha-2), or undefined where libphonenumber has none. */
export function countryMetadata(territory: string): CountryMetadata | undefined {
  let entry = entries.get(territory)
  if (entry === undefined && Object.hasOwn(raw.countries, territory)) {
    entry = entryOf(territory, raw.countries[territory]!)
    entries.set(territory, entry)
  }
  return entry
}

function entryOf(territory: string, country: RawCountry): CountryMetadata {
  const formats = formatsOf(country)
  const types = ((country[11] as RawType[] | undefined) ?? []).flatMap((type, at) =>
    type !== 0 && type[0] ? [{ kind: KINDS[at]!, pattern: type[0], lengths: type[1] ?? country[3] }] : [],
  )
  const rule = country[6] as string | 0 | undefined
  const hasTrunk = (format: RawFormat): boolean => Boolean(format[3] || rule)
  const leadingDigits = country[10] as string | 0 | undefined
  return {
    territory,
    callingCode: country[0],
    internationalPrefix: country[1],
    shape: country[2],
    lengths: country[3],
    types,
    trunkPrefix: (country[5] as string | 0 | undefined) || '',
    // Where no format of a country has it, its numbers are written without.
    trunkOptional:
      Boolean(country[9]) || formats.some((format) => format[4] === 1) || !formats.some(hasTrunk),
    parsedPrefix: (country[7] as string | 0 | undefined) || '',
    parsedAs: (country[8] as string | 0 | undefined) || '',
    ...(leadingDigits ? { leadingDigits } : {}),
    formats: formats.map((format) => ({
      pattern: format[0],
      format: format[1],
      leading: format[2] || [],
      trunk: hasTrunk(format),
      ...(format[5]?.startsWith('$') ? { abroad: format[5] } : {}),
    })),
  }
}

/** All territories with an entry. */
export function allTerritories(): readonly string[] {
  return Object.keys(raw.countries)
}

/** Territories of a calling code, the main one first; empty for a code that no country has. */
export function territoriesOfCallingCode(callingCode: string): readonly string[] {
  return raw.country_calling_codes[callingCode] ?? []
}

/** All calling codes. */
export function allCallingCodes(): readonly string[] {
  return Object.keys(raw.country_calling_codes)
}

const callingCodes: ReadonlySet<string> = new Set(allCallingCodes())
const LONGEST_CALLING_CODE = 3

/** The calling code at the front of digits; no code is the beginning of another, so there is one at most. */
export function callingCodeOf(digits: string): string | undefined {
  for (let length = 1; length <= LONGEST_CALLING_CODE; length++)
    if (callingCodes.has(digits.slice(0, length))) return digits.slice(0, length)
  return undefined
}
