// Czechia, beside its numbering plan.
import type { Country } from '../country.js'

export const CZ: Country = {
  territory: 'CZ',
  asked: 'behind a label',
  rank: 23,
  places: 'česko czechia praha prague brno ostrava',
}
