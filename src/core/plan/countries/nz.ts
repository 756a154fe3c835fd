// New Zealand, beside its numbering plan.
import type { Country } from '../country.js'

export const NZ: Country = {
  territory: 'NZ',
  places: 'new-zealand auckland wellington christchurch kiwi aotearoa',
  openPlan: true,
}
