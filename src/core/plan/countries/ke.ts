// Kenya, beside its numbering plan.
import type { Country } from '../country.js'

export const KE: Country = {
  territory: 'KE',
  places: 'kenya nairobi mombasa',
}
