// Samoa, beside its numbering plan.
import type { Country } from '../country.js'

export const WS: Country = {
  territory: 'WS',
  domain: 'everywhere',
}
