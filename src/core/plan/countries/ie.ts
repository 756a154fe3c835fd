// Ireland, beside its numbering plan.
import type { Country } from '../country.js'

export const IE: Country = {
  territory: 'IE',
  places: 'ireland dublin cork galway limerick éire irish',
  groupings: [
    [2, 3, 4],
    [1, 3, 4],
    [2, 7],
    [2, 5],
    [3, 5],
  ],
  openPlan: true,
  mobile: /^8/,
  messageCodes: '5\\d{4}',
}
