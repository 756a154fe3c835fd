// St. Barthélemy, beside its numbering plan.
import type { Country } from '../country.js'

export const BL: Country = {
  territory: 'BL',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
}
