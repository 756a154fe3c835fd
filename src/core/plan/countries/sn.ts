// Senegal, beside its numbering plan.
import type { Country } from '../country.js'

export const SN: Country = {
  territory: 'SN',
  places: 'sénégal senegal dakar',
}
