// Montenegro, beside its numbering plan.
import type { Country } from '../country.js'

export const ME: Country = {
  territory: 'ME',
  domain: 'everywhere',
}
