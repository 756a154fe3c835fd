// Nigeria, beside its numbering plan.
import type { Country } from '../country.js'

export const NG: Country = {
  territory: 'NG',
  asked: 'behind a label',
  rank: 41,
  places: 'nigeria lagos abuja naija',
}
