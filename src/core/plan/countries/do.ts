// Dominican Republic, beside its numbering plan.
import type { Country } from '../country.js'

export const DO: Country = {
  territory: 'DO',
  places: 'dominicana santo-domingo',
}
