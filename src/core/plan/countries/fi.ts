// Finland, beside its numbering plan.
import type { Country } from '../country.js'

export const FI: Country = {
  territory: 'FI',
  asked: 'behind a label',
  rank: 22,
  places: 'suomi finland helsinki helsingfors tampere turku',
  openPlan: true,
}
