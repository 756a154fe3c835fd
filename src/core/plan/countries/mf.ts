// St. Martin, beside its numbering plan.
import type { Country } from '../country.js'

export const MF: Country = {
  territory: 'MF',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
}
