// Angola, beside its numbering plan.
import type { Country } from '../country.js'

export const AO: Country = {
  territory: 'AO',
  places: 'angola luanda',
}
