// Greece, beside its numbering plan.
import type { Country } from '../country.js'

export const GR: Country = {
  territory: 'GR',
  asked: 'behind a label',
  rank: 27,
  places: 'ελλάδα greece αθήνα athens thessaloniki',
}
