// Austria, beside its numbering plan.
import type { Country } from '../country.js'

export const AT: Country = {
  territory: 'AT',
  places:
    'österreich oesterreich austria wien vienna graz linz salzburg innsbruck klagenfurt wiener oida leiwand',
  // Habit writes any, as in Germany.
  freeGroups: true,
  openPlan: true,
}
