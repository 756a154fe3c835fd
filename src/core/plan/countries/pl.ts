// Poland, beside its numbering plan.
import type { Country } from '../country.js'

export const PL: Country = {
  territory: 'PL',
  places: 'polska poland warszawa kraków wrocław gdańsk poznań łódź katowice',
  money: [/zł/u],
  groupings: [
    [3, 3, 3],
    [2, 3, 2, 2],
    [3, 2, 2, 2],
  ],
  messageCodes: '[1-9]\\d{3,4}',
}
