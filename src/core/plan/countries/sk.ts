// Slovakia, beside its numbering plan.
import type { Country } from '../country.js'

export const SK: Country = {
  territory: 'SK',
  places: 'slovensko slovakia bratislava košice',
  openPlan: true,
}
