// Hungary, beside its numbering plan.
import type { Country } from '../country.js'

export const HU: Country = {
  territory: 'HU',
  places: 'magyarország hungary budapest debrecen',
  openPlan: true,
}
