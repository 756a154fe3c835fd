// Cuba, beside its numbering plan.
import type { Country } from '../country.js'

export const CU: Country = {
  territory: 'CU',
  places: 'cuba habana',
}
