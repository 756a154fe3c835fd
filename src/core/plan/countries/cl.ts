// Chile, beside its numbering plan.
import type { Country } from '../country.js'

export const CL: Country = {
  territory: 'CL',
  asked: 'behind a label',
  rank: 54,
  places: 'chile santiago valparaíso concepción weón',
}
