// South Korea, beside its numbering plan.
import type { Country } from '../country.js'

export const KR: Country = {
  territory: 'KR',
  places: 'korea seoul busan',
  isrc: ['KS'],
  openPlan: true,
  moreCodes: {
    pattern: '109',
    source: 'Ministry of Health and Welfare, 109 since 2024-01-01',
    date: '2026-11-28',
  },
}
