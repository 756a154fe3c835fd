// St. Pierre & Miquelon, beside its numbering plan.
import type { Country } from '../country.js'

export const PM: Country = {
  territory: 'PM',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
  // ARCEP MAJNUM of 2026-04-20, all blocks of each prefix.
  homePrefixes: /^(?:508|708)/,
  innerPrefix: '508',
  registerPlace: /^Saint[ -]Pierre/,
}
