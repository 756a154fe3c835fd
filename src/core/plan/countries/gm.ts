// Gambia, beside its numbering plan.
import type { Country } from '../country.js'

export const GM: Country = {
  territory: 'GM',
  article: true,
}
