// Hungary, beside its numbering plan.
import type { Country } from '../country.js'

export const HU: Country = {
  territory: 'HU',
  asked: 'behind a label',
  rank: 25,
  places: 'magyarország hungary budapest debrecen',
  openPlan: true,
}
