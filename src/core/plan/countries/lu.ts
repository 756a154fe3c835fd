// Luxembourg, beside its numbering plan.
import type { Country } from '../country.js'

export const LU: Country = {
  territory: 'LU',
  asked: 'behind a label',
  rank: 38,
  places: 'luxembourg luxemburg',
}
