// Mayotte, beside its numbering plan.
import type { Country } from '../country.js'

export const YT: Country = {
  territory: 'YT',
  // ARCEP, plan national de numérotation.
  planOf: 'FR',
  // ARCEP MAJNUM of 2026-04-20, all blocks of each prefix.
  homePrefixes: /^(?:269|639(?!98)|93982|93992|94782|97690|97692)/,
  // 0639 98 is kept for fiction behind +33 and Mayotte's own behind +262.
  leadingDigits: /^639/,
  registerPlace: /^Mayotte/,
}
