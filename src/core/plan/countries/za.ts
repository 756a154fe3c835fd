// South Africa, beside its numbering plan.
import type { Country } from '../country.js'

export const ZA: Country = {
  territory: 'ZA',
  places: 'south-africa johannesburg joburg jozi cape-town durban pretoria soweto mzansi',
  openPlan: true,
}
