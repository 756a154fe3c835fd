// Iceland, beside its numbering plan.
import type { Country } from '../country.js'

export const IS: Country = {
  territory: 'IS',
  places: 'iceland reykjavík akureyri íslenska',
  domain: 'everywhere',
}
