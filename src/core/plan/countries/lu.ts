// Luxembourg, beside its numbering plan.
import type { Country } from '../country.js'

export const LU: Country = {
  territory: 'LU',
  places: 'luxembourg luxemburg',
}
