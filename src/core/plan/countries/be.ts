// Belgium, beside its numbering plan.
import type { Country } from '../country.js'

export const BE: Country = {
  territory: 'BE',
  places:
    'belgique belgië belgie belgium bruxelles brussel brussels liège namur charleroi anvers antwerpen antwerp gent gand mons belge septante nonante vlaanderen wallonie brugge leuven',
  // VAT identification number (FPS Finance).
  papersBehindCode: ['4-3-3'],
  groupings: [
    [3, 2, 2, 2],
    [3, 3, 3],
    [1, 3, 2, 2],
    [2, 2, 2, 2],
  ],
  messageCodes: '[1-9]\\d{3}',
}
