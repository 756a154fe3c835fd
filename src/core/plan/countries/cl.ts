// Chile, beside its numbering plan.
import type { Country } from '../country.js'

export const CL: Country = {
  territory: 'CL',
  places: 'chile santiago valparaíso concepción weón',
}
