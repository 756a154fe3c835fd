// Slovenia, beside its numbering plan.
import type { Country } from '../country.js'

export const SI: Country = {
  territory: 'SI',
  asked: 'behind a label',
  rank: 33,
  openPlan: true,
}
