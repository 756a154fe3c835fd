// Micronesia, beside its numbering plan.
import type { Country } from '../country.js'

export const FM: Country = {
  territory: 'FM',
  domain: 'everywhere',
}
