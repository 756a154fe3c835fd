// Iceland, beside its numbering plan.
import type { Country } from '../country.js'

export const IS: Country = {
  territory: 'IS',
  domain: 'everywhere',
  asked: 'behind a label',
  rank: 37,
}
