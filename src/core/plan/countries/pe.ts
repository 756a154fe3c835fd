// Peru, beside its numbering plan.
import type { Country } from '../country.js'

export const PE: Country = {
  territory: 'PE',
  places: 'perú peru lima arequipa cusco',
}
