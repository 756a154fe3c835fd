// Greece, beside its numbering plan.
import type { Country } from '../country.js'

export const GR: Country = {
  territory: 'GR',
  places: 'ελλάδα greece αθήνα athens thessaloniki',
  // An area code of three digits with what is left in groups of three or four; mobile numbers in pairs too.
  groupings: [
    [3, 3, 4],
    [4, 2, 2, 2],
    [4, 3, 3],
    [4, 6],
    [3, 7],
  ],
  moreCodes: {
    pattern: '1018|1056|10306',
    source: 'Klimaka, 1018; The Smile of the Child, 1056',
    date: '2026-11-28',
  },
}
