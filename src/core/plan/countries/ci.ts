// Côte d’Ivoire, beside its numbering plan.
import type { Country } from '../country.js'

export const CI: Country = {
  territory: 'CI',
  asked: 'behind a label',
  rank: 45,
  places: 'côte-divoire abidjan',
}
