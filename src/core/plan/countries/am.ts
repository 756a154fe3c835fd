// Armenia, beside its numbering plan.
import type { Country } from '../country.js'

export const AM: Country = {
  territory: 'AM',
  domain: 'everywhere',
}
