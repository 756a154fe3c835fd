// Venezuela, beside its numbering plan.
import type { Country } from '../country.js'

export const VE: Country = {
  territory: 'VE',
  places: 'venezuela caracas maracaibo',
}
