// Italy, beside its numbering plan.
import type { Country } from '../country.js'

export const IT: Country = {
  territory: 'IT',
  domain: 'everywhere',
  places: 'italia italy roma milano napoli torino palermo genova bologna firenze bari catania venezia verona',
  groupings: [
    [3, 3, 4],
    [3, 7],
    [2, 4, 4],
    [2, 8],
    [2, 3, 2, 2],
    [3, 3, 2, 2],
    [3, 2, 2, 3],
    [3, 6],
    [2, 3, 3, 2],
    [2, 3, 2, 3],
  ],
  messageCodes: '[1-9]\\d{4}',
}
