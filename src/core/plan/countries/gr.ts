// Greece, beside its numbering plan.
import type { Country } from '../country.js'

export const GR: Country = {
  territory: 'GR',
  places: 'ελλάδα greece αθήνα athens thessaloniki',
}
