// Switzerland, beside its numbering plan.
import type { Country } from '../country.js'

export const CH: Country = {
  territory: 'CH',
  places:
    'suisse schweiz svizzera switzerland genève geneva genf lausanne zürich zuerich zurich bern berne basel bâle luzern fribourg neuchâtel lugano valais vaud huitante natel sankt-gallen winterthur bellinzona ticino schwiiz',
  money: [/\bCHF\b/u],
  groupings: [[2, 3, 2, 2]],
}
