// Tunisia, beside its numbering plan.
import type { Country } from '../country.js'

export const TN: Country = {
  territory: 'TN',
  places: 'tunisie tunisia tunis',
}
