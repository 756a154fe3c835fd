// Signs of a text's country beside its words: domains, and numbers that are written with their country code.
import { COUNTRIES } from '../../plan/countries/all.js'
import { callingCodeOf, countryMetadata, territoriesOfCallingCode } from '../../plan/numbering-metadata.js'

const DOMAIN = /[a-z\d-]\.([a-z]{2})(?![a-z\d.-]*[a-z\d])/gi
const WITH_PLUS = /\+ ?\(?(\d[\d ]{2,3})/g
/** Domains of the countries that do not use their ISO code for it; undefined for those that say nothing of a country. */
const OTHER_DOMAINS: ReadonlyMap<string, string | undefined> = new Map([
  ...COUNTRIES.filter(({ domain }) => domain === 'everywhere').map(
    ({ territory }) => [territory, undefined] as const,
  ),
  ...COUNTRIES.flatMap(({ territory, domain }) =>
    domain === undefined || domain === 'everywhere' ? [] : [[domain, territory] as const],
  ),
])

/** Territories, once for each sign. Source of the domains: ISO 3166-1, but for those that a country's file names. */
export function territoriesOfSigns(text: string): string[] {
  const domains = [...text.matchAll(DOMAIN)].map(([, domain]) => domain!.toUpperCase())
  const named = domains.flatMap(
    (domain) => (OTHER_DOMAINS.has(domain) ? OTHER_DOMAINS.get(domain) : domain) ?? [],
  )
  const dialled = [...text.matchAll(WITH_PLUS)].flatMap(([, digits]) => {
    const code = callingCodeOf(digits!.replaceAll(' ', ''))
    return code === undefined ? [] : territoriesOfCallingCode(code).slice(0, 1)
  })
  return [...named, ...dialled].filter((territory) => countryMetadata(territory) !== undefined)
}
