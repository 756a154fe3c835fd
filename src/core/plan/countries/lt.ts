// Lithuania, beside its numbering plan.
import type { Country } from '../country.js'

export const LT: Country = {
  territory: 'LT',
  places: 'lietuva lithuania vilnius kaunas klaipėda',
}
