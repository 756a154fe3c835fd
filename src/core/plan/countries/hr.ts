// Croatia, beside its numbering plan.
import type { Country } from '../country.js'

export const HR: Country = {
  territory: 'HR',
  places: 'hrvatska croatia zagreb rijeka osijek zadar',
  openPlan: true,
}
