// Martinique, beside its numbering plan.
import type { Country } from '../country.js'

export const MQ: Country = {
  territory: 'MQ',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
  // ARCEP MAJNUM of 2026-04-20, all blocks of each prefix.
  homePrefixes: /^(?:596|5989|69[67]|7091|9397|9477|976[67])/,
  registerPlace: /^Martinique/,
}
