// Colombia, beside its numbering plan.
import type { Country } from '../country.js'

export const CO: Country = {
  territory: 'CO',
  domain: 'everywhere',
  asked: 'behind a label',
  rank: 53,
  places: 'colombia bogotá medellín cali barranquilla cartagena parce',
  trunkOptional: true,
}
