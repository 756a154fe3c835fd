// Morocco, beside its numbering plan.
import type { Country } from '../country.js'

export const MA: Country = {
  territory: 'MA',
  places: 'maroc morocco casablanca rabat marrakech',
}
