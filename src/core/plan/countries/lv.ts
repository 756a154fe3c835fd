// Latvia, beside its numbering plan.
import type { Country } from '../country.js'

export const LV: Country = {
  territory: 'LV',
  places: 'latvija latvia daugavpils liepāja',
}
