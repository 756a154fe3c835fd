// Spain, beside its numbering plan.
import type { Country } from '../country.js'

export const ES: Country = {
  territory: 'ES',
  places:
    'españa spain madrid barcelona valencia sevilla zaragoza málaga bilbao granada mallorca andalucía cataluña vale tío móvil',
  groupings: [
    [3, 2, 2, 2],
    [3, 3, 3],
    [2, 3, 2, 2],
    [3, 6],
  ],
  messageCodes: '[23][57]\\d{3}|280\\d\\d|[79]9[57]\\d{3}',
}
