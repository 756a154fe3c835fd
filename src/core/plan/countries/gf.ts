// French Guiana, beside its numbering plan.
import type { Country } from '../country.js'

export const GF: Country = {
  territory: 'GF',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
  // ARCEP MAJNUM of 2026-04-20, all blocks of each prefix.
  homePrefixes: /^(?:594|5988|694|7093[0-3]|9396|9476|976[45])/,
  registerPlace: /^Guyane/,
}
