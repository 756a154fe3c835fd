// Nigeria, beside its numbering plan.
import type { Country } from '../country.js'

export const NG: Country = {
  territory: 'NG',
  places: 'nigeria lagos abuja naija',
}
