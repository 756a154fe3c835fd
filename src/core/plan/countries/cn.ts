// China, beside its numbering plan.
import type { Country } from '../country.js'

export const CN: Country = {
  territory: 'CN',
  openPlan: true,
}
