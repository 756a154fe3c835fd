// Lithuania, beside its numbering plan.
import type { Country } from '../country.js'

export const LT: Country = {
  territory: 'LT',
  asked: 'behind a label',
  rank: 36,
}
