// Jamaica, beside its numbering plan.
import type { Country } from '../country.js'

export const JM: Country = {
  territory: 'JM',
  places: 'jamaica kingston',
}
