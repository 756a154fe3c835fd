// Cocos (Keeling) Islands, beside its numbering plan.
import type { Country } from '../country.js'

export const CC: Country = {
  territory: 'CC',
  domain: 'everywhere',
}
