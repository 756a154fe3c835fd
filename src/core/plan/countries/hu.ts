// Hungary, beside its numbering plan.
import type { Country } from '../country.js'

export const HU: Country = {
  territory: 'HU',
  places: 'magyarország hungary budapest debrecen',
  // An area code of two digits, or Budapest's of one, with the trunk prefix 06 or without.
  groupings: [
    [2, 3, 3],
    [1, 3, 4],
    [2, 3, 4],
    [2, 7],
  ],
  openPlan: true,
}
