// Local numbers that no plan lists: figures without an area code right behind words that say they are dialled.

import { areaCodePlanOf } from '../plan/area-codes.js'
import { DEAD } from '../plan/digit-machine.js'
import { countryOf } from '../plan/known-countries.js'
import { type ScoredStretch, scoreOf, THRESHOLD } from './candidates.js'
import { situationOf } from './score/situation.js'
import type { Run } from './tokens/runs.js'
import { Surroundings, type TextFacts } from './words/surroundings.js'

const FEWEST = 7
const MOST = 8

/** The local number that a run of figures is, behind words that say it is dialled; none where no such country is in play. */
export function localNumbers(
  text: string,
  runs: readonly Run[],
  territories: readonly string[],
  facts: TextFacts,
): ScoredStretch[] {
  const [home] = territories
  const [run] = runs
  if (home === undefined || run === undefined || countryOf(home)?.openPlan !== true) return []
  const digits = run.tokens.map((token) => token.digits).join('')
  const figures = run.tokens.every(({ kind }) => kind === 'digits')
  if (!figures || digits.length < FEWEST || digits.length > MOST || digits.startsWith('0')) return []
  const accepted = [{ asked: home, form: 'local' as const, valid: false }]
  const path = { digits, weight: 0, end: run.pieces.length, state: DEAD, accepted }
  const situation = situationOf(new Surroundings(text, run, facts), 0, path)
  const scored = { ...scoreOf(situation), situation, paths: [path], bounded: false }
  return scored.score >= THRESHOLD ? [scored] : []
}

/** Whether a plan gives no local numbers, so that a stretch of that form was found by its word for telephone. */
export function isWithoutAreaCode({ situation }: ScoredStretch): boolean {
  return (
    situation.form === 'local' && situation.accepted.every(({ asked }) => areaCodePlanOf(asked) === undefined)
  )
}
