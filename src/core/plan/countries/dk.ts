// Denmark, beside its numbering plan.
import type { Country } from '../country.js'

export const DK: Country = {
  territory: 'DK',
  places: 'danmark denmark københavn kobenhavn aarhus odense aalborg dansk',
  // CPR-nummer (CPR-kontoret).
  birthNumbers: 'day-first',
  groupings: [
    [2, 2, 2, 2],
    [4, 4],
    [3, 2, 3],
  ],
  messageCodes: '[1-9]\\d{3,4}',
}
