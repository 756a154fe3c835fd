// India, beside its numbering plan.
import type { Country } from '../country.js'

export const IN: Country = {
  territory: 'IN',
  places: 'india mumbai bombay delhi bangalore bengaluru kolkata chennai hyderabad pune desi',
  // An area code of two to four digits, and the rest in one.
  groupings: [
    [2, 8],
    [3, 7],
    [4, 6],
    [5, 5],
    [5, 2, 3],
    [3, 4, 3],
    [2, 4, 4],
  ],
  openPlan: true,
  moreCodes: {
    pattern: '14416|1098',
    source: 'Ministry of Health and Family Welfare, Tele-MANAS 14416',
    date: '2026-11-28',
  },
}
