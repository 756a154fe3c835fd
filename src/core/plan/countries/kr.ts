// South Korea, beside its numbering plan.
import type { Country } from '../country.js'

export const KR: Country = {
  territory: 'KR',
  places: 'korea seoul busan',
  isrc: ['KS'],
  openPlan: true,
}
