// American Samoa, beside its numbering plan.
import type { Country } from '../country.js'

export const AS: Country = {
  territory: 'AS',
  // NANPA assigns its central-office codes in the same list as those of the states.
  listedWith: 'US',
}
