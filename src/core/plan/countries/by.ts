// Belarus, beside its numbering plan.
import type { Country } from '../country.js'

export const BY: Country = {
  territory: 'BY',
  places:
    'беларусь беларуси belarus минск минске minsk гомель гомеле брест бресте витебск витебске гродно могилёв велком',
  // 8, the second dialling tone, and 0 stand before the area code (Ministry of Communications, national numbering plan).
  groupings: [
    [2, 3, 2, 2],
    [2, 7],
    [3, 2, 2, 2],
  ],
  moreTrunks: ['80'],
}
