// Czechia, beside its numbering plan.
import type { Country } from '../country.js'

export const CZ: Country = {
  territory: 'CZ',
  places: 'česko czechia praha prague brno ostrava',
}
