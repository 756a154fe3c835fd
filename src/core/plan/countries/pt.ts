// Portugal, beside its numbering plan.
import type { Country } from '../country.js'

export const PT: Country = {
  territory: 'PT',
  places: 'portugal lisboa porto coimbra braga faro algarve telemóvel gaja fixe',
  groupings: [
    [2, 3, 4],
    [3, 3, 3],
    [2, 3, 2, 2],
    [3, 2, 2, 2],
    [2, 7],
  ],
  messageCodes: '6[1289]\\d{3}',
  moreCodes: {
    pattern: '1411',
    source: 'SNS, 1411 (suicide prevention)',
    date: '2026-11-28',
  },
}
