// Peru, beside its numbering plan.
import type { Country } from '../country.js'

export const PE: Country = {
  territory: 'PE',
  asked: 'behind a label',
  rank: 55,
  places: 'perú peru lima arequipa cusco',
}
