// Bahamas, beside its numbering plan.
import type { Country } from '../country.js'

export const BS: Country = {
  territory: 'BS',
  article: true,
}
