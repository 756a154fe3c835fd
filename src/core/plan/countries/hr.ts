// Croatia, beside its numbering plan.
import type { Country } from '../country.js'

export const HR: Country = {
  territory: 'HR',
  asked: 'behind a label',
  rank: 31,
  openPlan: true,
}
