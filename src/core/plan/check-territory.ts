// Whether a territory that the user named exists, and the nearest one where it does not.
import { editDistance } from '../letters/edit-distance.js'
import { type Problem, problem } from '../problem.js'
import { COUNTRIES } from './countries/all.js'
import { allTerritories } from './numbering-metadata.js'
import { territoryName } from './plan-territory.js'

/** The ISO code of a territory as the user wrote it, or the problem with the nearest one in its advice. */
export function checkTerritory(written: string): string | Problem {
  const name = written.trim().toUpperCase()
  const code = COUNTRIES.find(({ otherCodes }) => otherCodes?.includes(name))?.territory ?? name
  const known = allTerritories().filter((territory) => /^[A-Z]{2}$/.test(territory))
  if (known.includes(code)) return code
  const named = known.find((territory) => territoryName(territory).toUpperCase() === code)
  const meant = COUNTRIES.find(({ otherNames }) => otherNames?.includes(code))?.territory
  const nearest = meant ?? named ?? nearestOf(code, known)
  return problem(
    written,
    'unknown-territory',
    `there is no territory "${written}"`,
    `did you mean ${nearest} (${territoryName(nearest)})? Codes are those of ISO 3166-1`,
  )
}

function nearestOf(code: string, known: readonly string[]): string {
  let best = known[0]!
  let least = Number.POSITIVE_INFINITY
  for (const territory of known) {
    const name = territoryName(territory).toUpperCase()
    const steps = Math.min(
      editDistance(code, territory) * 2,
      editDistance(code, name.slice(0, code.length + 2)),
    )
    if (steps < least) {
      least = steps
      best = territory
    }
  }
  return best
}
