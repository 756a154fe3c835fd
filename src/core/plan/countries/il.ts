// Israel, beside its numbering plan.
import type { Country } from '../country.js'

export const IL: Country = {
  territory: 'IL',
  asked: 'behind a label',
  rank: 39,
  places: 'israel tel-aviv jerusalem haifa',
  openPlan: true,
}
