// Côte d’Ivoire, beside its numbering plan.
import type { Country } from '../country.js'

export const CI: Country = {
  territory: 'CI',
  places: 'côte-divoire abidjan',
}
