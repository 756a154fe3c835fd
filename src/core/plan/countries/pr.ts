// Puerto Rico, beside its numbering plan.
import type { Country } from '../country.js'

export const PR: Country = {
  territory: 'PR',
  places: 'puerto-rico san-juan boricua borinquen',
  // NANPA assigns its central-office codes in the same list as those of the states.
  listedWith: 'US',
}
