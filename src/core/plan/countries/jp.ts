// Japan, beside its numbering plan.
import type { Country } from '../country.js'

export const JP: Country = {
  territory: 'JP',
  places: 'japan tokyo osaka kyoto nagoya sapporo',
  openPlan: true,
}
