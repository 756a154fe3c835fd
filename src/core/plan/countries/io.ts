// British Indian Ocean Territory, beside its numbering plan.
import type { Country } from '../country.js'

export const IO: Country = {
  territory: 'IO',
  domain: 'everywhere',
}
