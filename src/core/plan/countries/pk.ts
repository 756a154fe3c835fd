// Pakistan, beside its numbering plan.
import type { Country } from '../country.js'

export const PK: Country = {
  territory: 'PK',
  asked: 'behind a label',
  rank: 47,
  places: 'pakistan karachi lahore islamabad',
}
