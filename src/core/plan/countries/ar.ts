// Argentina, beside its numbering plan.
import type { Country } from '../country.js'

export const AR: Country = {
  territory: 'AR',
  places: 'argentina buenos-aires caba rosario córdoba mendoza che boludo porteño',
  // DNI (RENAPER).
  papers: ['2-3-3'],
  groupings: [
    [2, 4, 4],
    [1, 2, 4, 4],
    [3, 3, 4],
    // With the 15 of a mobile: 011 15-… (ENACOM).
    [2, 2, 4, 4],
    [3, 2, 3, 4],
    [4, 2, 2, 4],
    [4, 2, 6],
  ],
  // 15 stands between area code and number of a mobile at home; which digits are the area code, the metadata's own rule says (ENACOM).
  homeForm: { pattern: '0?(?:11|[23]\\d{2,3})15\\d{6,8}', lengths: [12, 13] },
  openPlan: true,
}
