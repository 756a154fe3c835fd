// Finland, beside its numbering plan.
import type { Country } from '../country.js'

export const FI: Country = {
  territory: 'FI',
  places: 'suomi finland helsinki helsingfors tampere turku',
  // Institute for the Languages of Finland, Kielitoimiston ohjepankki, telephone numbers: threes, the rest at the end.
  groupings: [
    [2, 3, 4],
    [2, 3, 2, 2],
    [2, 3, 3],
    [1, 3, 4],
    [1, 3, 3],
    [1, 4, 4],
  ],
  openPlan: true,
}
