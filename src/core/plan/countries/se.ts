// Sweden, beside its numbering plan.
import type { Country } from '../country.js'

export const SE: Country = {
  territory: 'SE',
  places: 'sverige sweden stockholm göteborg malmö uppsala svenska',
  // Personnummer and organisationsnummer (Skatteverket).
  papers: ['6-4', '8-4'],
  birthNumbers: 'year-first',
  // PTS.
  groupings: [
    [1, 3, 3, 2],
    [2, 3, 2, 2],
    [2, 2, 2, 2],
    [1, 3, 2, 2],
    [1, 2, 3, 2],
    [2, 3, 3],
    [1, 3, 2, 3],
    [2, 7],
    [2, 3, 4],
    [3, 3, 2],
    [3, 2, 3],
    [3, 2, 2],
  ],
  openPlan: true,
  mobile: /^7/,
  messageCodes: '72\\d{3}',
}
