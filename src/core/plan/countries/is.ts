// Iceland, beside its numbering plan.
import type { Country } from '../country.js'

export const IS: Country = {
  territory: 'IS',
  asked: 'behind a label',
  rank: 37,
}
