// Colombia, beside its numbering plan.
import type { Country } from '../country.js'

export const CO: Country = {
  territory: 'CO',
  domain: 'everywhere',
  places: 'colombia bogotá medellín cali barranquilla cartagena parce',
  trunkOptional: true,
}
