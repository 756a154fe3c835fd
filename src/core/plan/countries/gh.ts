// Ghana, beside its numbering plan.
import type { Country } from '../country.js'

export const GH: Country = {
  territory: 'GH',
  places: 'ghana accra kumasi',
}
