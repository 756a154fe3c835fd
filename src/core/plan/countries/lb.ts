// Lebanon, beside its numbering plan.
import type { Country } from '../country.js'

export const LB: Country = {
  territory: 'LB',
  places: 'لبنان lebanon liban بيروت beirut beyrouth زحلة طرابلس صيدا جونيه zahle jounieh',
  // An area code of one digit or two, and the rest in one or in threes (Ogero).
  groupings: [
    [1, 6],
    [2, 6],
    [1, 3, 3],
    [2, 3, 3],
  ],
}
