// Tonga, beside its numbering plan.
import type { Country } from '../country.js'

export const TO: Country = {
  territory: 'TO',
  domain: 'everywhere',
}
