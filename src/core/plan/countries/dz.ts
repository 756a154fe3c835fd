// Algeria, beside its numbering plan.
import type { Country } from '../country.js'

export const DZ: Country = {
  territory: 'DZ',
  places: 'algérie algeria alger oran',
}
