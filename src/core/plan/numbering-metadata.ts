// The plans of all countries as libphonenumber publishes them: the only file that knows that package's format.
import metadata from 'libphonenumber-js/max/metadata'

/** The package as a source of evidence; the date is that of its release (ISO). */
export const PLAN_SOURCE = { source: 'libphonenumber-js 1.13.16', date: '2026-11-10' } as const

/** A country's entry in the terms of the field. Source: libphonenumber-js, metadata of its `max` set. */
export interface CountryMetadata {
  readonly territory: string
  readonly callingCode: string
  /** Prefix (as a pattern) dialled before a country code. */
  readonly internationalPrefix: string
  /** The general shape of a national significant number, as a pattern, and its possible lengths. */
  readonly shape: string
  readonly lengths: readonly number[]
  /** Patterns of the number types (fixed, mobile, freephone …), each with its lengths where they differ. */
  readonly types: readonly { readonly pattern: string; readonly lengths: readonly number[] }[]
  readonly trunkPrefix: string
  /** People write national numbers without the trunk prefix too. */
  readonly trunkOptional: boolean
  /** Leading digits (a pattern) that tell this country from others with the same calling code. */
  readonly leadingDigits?: string
  /**
   * Numbers that are dialled without the trunk prefix although the others need it (Australian 1800, Irish 1850):
   * leading digits as a pattern, and lengths.
   */
  readonly withoutTrunk: readonly { readonly leading: string; readonly lengths: readonly number[] }[]
  /** How national numbers are grouped: pattern, format, leading digits. */
  readonly formats: readonly {
    readonly pattern: string
    readonly format: string
    readonly leading: readonly string[]
  }[]
}

type RawFormat = [string, string, (string[] | 0)?, (string | 0)?, (0 | 1)?]
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
  const types = ((country[11] as RawType[] | undefined) ?? []).flatMap((type) =>
    type !== 0 && type[0] ? [{ pattern: type[0], lengths: type[1] ?? country[3] }] : [],
  )
  const leadingDigits = country[10] as string | 0 | undefined
  return {
    territory,
    callingCode: country[0],
    internationalPrefix: country[1],
    shape: country[2],
    lengths: country[3],
    types,
    trunkPrefix: (country[5] as string | 0 | undefined) || '',
    trunkOptional: Boolean(country[9]) || formats.some((format) => format[4] === 1),
    ...(leadingDigits ? { leadingDigits } : {}),
    withoutTrunk: withoutTrunk(formats, country),
    formats: formats.map((format) => ({ pattern: format[0], format: format[1], leading: format[2] || [] })),
  }
}

/** Formats without the rule that puts the trunk prefix in front, where other formats of the country have it. */
function withoutTrunk(formats: readonly RawFormat[], country: RawCountry): CountryMetadata['withoutTrunk'] {
  if (!country[5] || !formats.some((format) => format[3])) return []
  return (
    formats
      .filter((format) => !format[3] && Array.isArray(format[2]) && format[2].length > 0)
      .map((format) => ({
        leading: (format[2] as string[]).slice(-1)[0]!,
        lengths: country[3].filter((length) => new RegExp(`^(?:${format[0]})$`).test('0'.repeat(length))),
      }))
      // The automaton's compiler takes no assertions.
      .filter(({ leading, lengths }) => lengths.length > 0 && !leading.includes('(?!'))
  )
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
