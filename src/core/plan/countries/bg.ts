// Bulgaria, beside its numbering plan.
import type { Country } from '../country.js'

export const BG: Country = {
  territory: 'BG',
  places: 'bulgaria българия plovdiv пловдив варна',
}
