// Slovakia, beside its numbering plan.
import type { Country } from '../country.js'

export const SK: Country = {
  territory: 'SK',
  asked: 'behind a label',
  rank: 24,
  places: 'slovensko slovakia bratislava košice',
  openPlan: true,
}
