// Libya, beside its numbering plan.
import type { Country } from '../country.js'

export const LY: Country = {
  territory: 'LY',
  domain: 'everywhere',
}
