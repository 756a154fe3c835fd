// Israel, beside its numbering plan.
import type { Country } from '../country.js'

export const IL: Country = {
  territory: 'IL',
  places: 'israel tel-aviv jerusalem haifa',
  openPlan: true,
}
