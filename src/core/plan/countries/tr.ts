// Türkiye, beside its numbering plan.
import type { Country } from '../country.js'

export const TR: Country = {
  territory: 'TR',
  places: 'türkiye turkey istanbul ankara izmir',
  openPlan: true,
}
