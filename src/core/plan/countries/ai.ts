// Anguilla, beside its numbering plan.
import type { Country } from '../country.js'

export const AI: Country = {
  territory: 'AI',
  domain: 'everywhere',
}
