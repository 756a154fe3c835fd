// Comoros, beside its numbering plan.
import type { Country } from '../country.js'

export const KM: Country = {
  territory: 'KM',
  article: true,
}
