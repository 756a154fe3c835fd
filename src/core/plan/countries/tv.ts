// Tuvalu, beside its numbering plan.
import type { Country } from '../country.js'

export const TV: Country = {
  territory: 'TV',
  domain: 'everywhere',
}
