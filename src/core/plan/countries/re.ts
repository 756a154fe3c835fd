// Réunion, beside its numbering plan.
import type { Country } from '../country.js'

export const RE: Country = {
  territory: 'RE',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
  // ARCEP MAJNUM of 2026-04-20, all blocks of each prefix.
  homePrefixes: /^(?:26[238]|69[23]|7092|7093[5-7]|939[89]|947[89]|976[239])/,
  registerPlace: /^La Réunion/,
}
