// Greece, beside its numbering plan.
import type { Country } from '../country.js'

export const GR: Country = {
  territory: 'GR',
  places: 'ελλάδα greece αθήνα athens thessaloniki',
  // An area code of three digits with what is left in groups of three or four; mobile numbers in pairs too.
  groupings: [
    [3, 3, 4],
    [4, 2, 2, 2],
    [4, 3, 3],
    [4, 6],
    [3, 7],
  ],
}
