// Norway, beside its numbering plan.
import type { Country } from '../country.js'

export const NO: Country = {
  territory: 'NO',
  places: 'norge norway oslo bergen trondheim stavanger norsk',
  groupings: [
    [2, 2, 2, 2],
    [3, 2, 3],
    [4, 4],
  ],
  messageCodes: '[1-9]\\d{3,4}',
}
