// Guam, beside its numbering plan.
import type { Country } from '../country.js'

export const GU: Country = {
  territory: 'GU',
  // NANPA assigns its central-office codes in the same list as those of the states.
  listedWith: 'US',
}
