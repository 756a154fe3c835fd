// Kenya, beside its numbering plan.
import type { Country } from '../country.js'

export const KE: Country = {
  territory: 'KE',
  asked: 'behind a label',
  rank: 42,
  places: 'kenya nairobi mombasa',
}
