// Philippines, beside its numbering plan.
import type { Country } from '../country.js'

export const PH: Country = {
  territory: 'PH',
  article: true,
}
