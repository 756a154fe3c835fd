// Türkiye, beside its numbering plan.
import type { Country } from '../country.js'

export const TR: Country = {
  territory: 'TR',
  asked: 'behind a label',
  rank: 28,
  places: 'türkiye turkey istanbul ankara izmir',
  openPlan: true,
}
