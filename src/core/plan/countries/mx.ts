// Mexico, beside its numbering plan.
import type { Country } from '../country.js'

export const MX: Country = {
  territory: 'MX',
  asked: 'by shape',
  rank: 20,
  places: 'méxico mexico guadalajara monterrey tijuana puebla cdmx güey wey chilango oaxaca cancún',
  groupings: [
    [2, 4, 4],
    [3, 3, 4],
    [2, 2, 2, 2, 2],
    [3, 3, 2, 2],
    [2, 8],
  ],
  trunkOptional: true,
  // Dialled until 2019-08-03, 044 and 045 before mobile numbers; old records have them (IFT, plan técnico fundamental).
  moreTrunks: ['01', '044', '045'],
  messageCodes: '[1-9]\\d{3,4}',
}
