// Serbia, beside its numbering plan.
import type { Country } from '../country.js'

export const RS: Country = {
  territory: 'RS',
  places: 'srbija serbia србија beograd belgrade београд',
  openPlan: true,
}
