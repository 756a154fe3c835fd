// Guadeloupe, beside its numbering plan.
import type { Country } from '../country.js'

export const GP: Country = {
  territory: 'GP',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
  // ARCEP MAJNUM of 2026-04-20, all blocks of each prefix.
  homePrefixes: /^(?:590|5987|69[01]|7090|9395|9475|976[01])/,
  registerPlace: /^Guadeloupe/,
}
