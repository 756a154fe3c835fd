// Latvia, beside its numbering plan.
import type { Country } from '../country.js'

export const LV: Country = {
  territory: 'LV',
  asked: 'behind a label',
  rank: 35,
}
