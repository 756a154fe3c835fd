// Senegal, beside its numbering plan.
import type { Country } from '../country.js'

export const SN: Country = {
  territory: 'SN',
  asked: 'behind a label',
  rank: 44,
  places: 'sénégal senegal dakar',
}
