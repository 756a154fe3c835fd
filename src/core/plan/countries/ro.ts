// Romania, beside its numbering plan.
import type { Country } from '../country.js'

export const RO: Country = {
  territory: 'RO',
  places: 'românia romania bucurești bucharest cluj iași timișoara',
  openPlan: true,
}
