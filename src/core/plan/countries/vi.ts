// U.S. Virgin Islands, beside its numbering plan.
import type { Country } from '../country.js'

export const VI: Country = {
  territory: 'VI',
  // NANPA assigns its central-office codes in the same list as those of the states.
  listedWith: 'US',
}
