// Signs of a text's country beside its words: domains, and numbers that are written with their country code.
import { countryMetadata, territoriesOfCallingCode } from '../../plan/numbering-metadata.js'
import { countryCodeOf } from '../tokens/country-codes.js'

const DOMAIN = /[a-z\d-]\.([a-z]{2})(?![a-z\d.-]*[a-z\d])/gi
const WITH_PLUS = /\+ ?\(?(\d[\d ]{2,3})/g
/** Top-level domains that say nothing about a country: they are used for their letters, or are no ISO code. */
const EVERYWHERE: ReadonlySet<string> = new Set('TV FM IO CO ME CC LY AI WS TO IT IS AM'.split(' '))

/** Territories, once for each sign. Source of the domains: ISO 3166-1, and uk for GB. */
export function territoriesOfSigns(text: string): string[] {
  const domains = [...text.matchAll(DOMAIN)].map(([, domain]) => domain!.toUpperCase())
  const codes = [...text.matchAll(WITH_PLUS)].map(([, digits]) => countryCodeOf(digits!.replaceAll(' ', '')))
  const named = domains.map((domain) => (domain === 'UK' ? 'GB' : domain))
  const dialled = codes.flatMap((code) => territoriesOfCallingCode(code).slice(0, 1))
  return [...named.filter((territory) => !EVERYWHERE.has(territory)), ...dialled].filter(
    (territory) => countryMetadata(territory) !== undefined,
  )
}
