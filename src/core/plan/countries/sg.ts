// Singapore, beside its numbering plan.
import type { Country } from '../country.js'

export const SG: Country = {
  territory: 'SG',
  asked: 'behind a label',
  rank: 50,
  places: 'singapore',
}
