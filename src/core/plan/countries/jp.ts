// Japan, beside its numbering plan.
import type { Country } from '../country.js'

export const JP: Country = {
  territory: 'JP',
  places: 'japan tokyo osaka kyoto nagoya sapporo',
  openPlan: true,
  moreCodes: {
    pattern: '7119|8000|9110',
    source: 'FDMA, #7119; MHLW, #8000; National Police Agency, #9110',
    date: '2026-11-28',
  },
}
