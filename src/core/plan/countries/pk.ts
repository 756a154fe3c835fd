// Pakistan, beside its numbering plan.
import type { Country } from '../country.js'

export const PK: Country = {
  territory: 'PK',
  places: 'pakistan karachi lahore islamabad',
}
