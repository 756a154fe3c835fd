// Singapore, beside its numbering plan.
import type { Country } from '../country.js'

export const SG: Country = {
  territory: 'SG',
  places: 'singapore lah void-deck hdb',
  money: [/S\$/u],
}
