// Gabon, beside its numbering plan.
import type { Country } from '../country.js'

export const GA: Country = {
  territory: 'GA',
  // Written before all numbers (libphonenumber, rule for parsing).
  moreTrunks: ['0'],
}
