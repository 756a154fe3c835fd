// Maldives, beside its numbering plan.
import type { Country } from '../country.js'

export const MV: Country = {
  territory: 'MV',
  article: true,
}
