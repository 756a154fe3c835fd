// Estonia, beside its numbering plan.
import type { Country } from '../country.js'

export const EE: Country = {
  territory: 'EE',
  places: 'eesti estonia tallinn tartu',
}
