// Cyprus, beside its numbering plan.
import type { Country } from '../country.js'

export const CY: Country = {
  territory: 'CY',
  places:
    'κύπρος κύπρο κύπρου cyprus λευκωσία nicosia λεμεσός limassol λάρνακα larnaca πάφος paphos νάπα νάπας',
  // Office of the Commissioner of Electronic Communications: two digits say the network or the district.
  groupings: [
    [2, 6],
    [2, 3, 3],
  ],
  oneLength: true,
}
