// Kazakhstan, beside its numbering plan.
import type { Country } from '../country.js'

export const KZ: Country = {
  territory: 'KZ',
  trunkOptional: true,
  // The Russian lists hold Russian numbers alone.
  listedWith: 'KZ',
  messageCodes: '[1-9]\\d{3}',
}
