// Slovenia, beside its numbering plan.
import type { Country } from '../country.js'

export const SI: Country = {
  territory: 'SI',
  places: 'slovenija slovenia ljubljana maribor',
  openPlan: true,
}
