// Morocco, beside its numbering plan.
import type { Country } from '../country.js'

export const MA: Country = {
  territory: 'MA',
  asked: 'behind a label',
  rank: 43,
  places: 'maroc morocco casablanca rabat marrakech',
}
