// Local numbers that no plan lists: figures without an area code right behind words that say they are dialled.

import { areaCodePlanOf } from '../plan/area-codes.js'
import { DEAD } from '../plan/digit-machine.js'
import { countryOf } from '../plan/known-countries.js'
import { type ScoredStretch, THRESHOLD } from './candidates.js'
import { isBehindLabelAndPlace } from './score/call-orders.js'
import { situationOf } from './score/situation.js'
import { Weighed } from './score/weighed.js'
import type { Run } from './tokens/runs.js'
import type { Token } from './tokens/token.js'
import { Surroundings, type TextFacts } from './words/surroundings.js'

const FEWEST = 7
const MOST = 8
/** Of the countries in play those that so few digits may be of: English alone names a closed plan before an open one. */
const LIKELIEST = 2
/** Fewest digits behind a label with a sign: smaller exchanges had five. */
const FEWEST_BEHIND_LABEL = 5

/** Figures that are too few for any plan, but a local number of a small exchange by the label before them: Tel. Whitby 603455. */
export function mayBeOfSmallExchange(text: string, tokens: readonly Token[]): boolean {
  const digits = tokens.reduce(
    (sum, { kind, digits }) => sum + (kind === 'digits' ? digits.length : Number.NaN),
    0,
  )
  return digits >= FEWEST_BEHIND_LABEL && digits < FEWEST && isBehindLabelAndPlace(text, tokens[0]!.start)
}

/** The local number that a run of figures is, where words before it say that it is dialled; none where no such country is in play. */
export function localNumbers(
  text: string,
  runs: readonly Run[],
  territories: readonly string[],
  facts: TextFacts,
  isSaid: () => boolean,
): ScoredStretch[] {
  const [run] = runs
  if (run === undefined || run.tokens.some(({ kind }) => kind !== 'digits')) return []
  // Tel. Alabama 36602, 07: a comma ends one thing and begins another.
  if (run.pieces.some(({ joint }, at) => at > 0 && joint === 'comma')) return []
  const digits = run.tokens.map((token) => token.digits).join('')
  if (digits.length > MOST || digits.startsWith('0')) return []
  const small = mayBeOfSmallExchange(text, run.tokens)
  if (!small && digits.length < FEWEST) return []
  const home = territories
    .slice(0, small ? LIKELIEST : 1)
    .find((territory) => countryOf(territory)?.openPlan === true)
  if (home === undefined) return []
  if (!isSaid()) return []
  const accepted = [{ asked: home, form: 'local' as const, valid: false }]
  const path = { digits, weight: 0, end: run.pieces.length, state: DEAD, accepted }
  const situation = situationOf(new Surroundings(text, run, facts), 0, path)
  const weighed = new Weighed(situation)
  return weighed.reaches(THRESHOLD) ? [{ weighed, situation, paths: [path], bounded: false }] : []
}

/** Whether a plan gives no local numbers, so that a stretch of that form was found by its word for telephone. */
export function isWithoutAreaCode({ situation }: ScoredStretch): boolean {
  return (
    situation.form === 'local' && situation.accepted.every(({ asked }) => areaCodePlanOf(asked) === undefined)
  )
}
