// El Salvador, beside its numbering plan.
import type { Country } from '../country.js'

export const SV: Country = {
  territory: 'SV',
  places: 'elsalvador sansalvador',
}
