// Serbia, beside its numbering plan.
import type { Country } from '../country.js'

export const RS: Country = {
  territory: 'RS',
  asked: 'behind a label',
  rank: 32,
  openPlan: true,
}
