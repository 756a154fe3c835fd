// How number words may be put together, and what may be dialled, where nothing is known of a run yet: all languages, by habit.
import type { PlanBook } from '../../plan/plan-book.js'
import { SPOKEN_LANGUAGES } from '../../read/language-kinds.js'
import { habitOf, type UnitHabit } from '../../read/spoken-units.js'
import type { ScanContext } from '../../scan-context.js'
import type { Tongue } from '../kinds/run.js'
import { territoriesOfLanguage } from '../spoken-languages.js'

/** One for each habit, with the plans of all territories that its languages point to. */
export function tonguesOf(context: ScanContext, book: PlanBook): Tongue[] {
  const territories = new Map<string, { readonly habit: UnitHabit; readonly found: Set<string> }>()
  for (const { code } of SPOKEN_LANGUAGES) {
    const habit = habitOf(code)
    const key = JSON.stringify(habit)
    const known = territories.get(key) ?? { habit, found: new Set() }
    for (const territory of territoriesOfLanguage(code, context, book)) known.found.add(territory)
    territories.set(key, known)
  }
  return [...territories.values()].map(({ habit, found }) => ({ habit, plan: book.union([...found]) }))
}
