// Bulgaria, beside its numbering plan.
import type { Country } from '../country.js'

export const BG: Country = {
  territory: 'BG',
  asked: 'behind a label',
  rank: 30,
}
