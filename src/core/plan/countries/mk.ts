// North Macedonia, beside its numbering plan.
import type { Country } from '../country.js'

export const MK: Country = {
  territory: 'MK',
  places: 'македонија macedonia скопје skopje битола bitola охрид ohrid прилеп тетово куманово штип ден',
  // Agency for Electronic Communications: Skopje's area code has one digit, the others two.
  groupings: [
    [2, 3, 3],
    [1, 4, 3],
    [1, 3, 4],
    [1, 7],
  ],
}
