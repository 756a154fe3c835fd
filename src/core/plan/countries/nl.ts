// Netherlands, beside its numbering plan.
import type { Country } from '../country.js'

export const NL: Country = {
  territory: 'NL',
  article: true,
  places: 'nederland holland netherlands amsterdam rotterdam utrecht eindhoven groningen haarlem den-haag',
  // taaladvies.net.
  groupings: [
    [1, 2, 2, 2, 2],
    [1, 8],
    [1, 4, 4],
    [2, 3, 2, 2],
    [2, 7],
    [3, 6],
    [3, 2, 2, 2],
    [1, 3, 3, 2],
    [2, 3, 4],
  ],
  openPlan: true,
  messageCodes: '[1-9]\\d{3}',
  moreCodes: {
    pattern: '112|113|144',
    source: 'Rijksoverheid, 112, 113 (suicide prevention) and 144 (animals in need)',
    date: '2026-11-28',
  },
}
