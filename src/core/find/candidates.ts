// From a text to the stretches that could be dialled, each with its readings, its score and what the score is made of.
import type { PlanAutomaton } from '../plan/plan-automaton.js'
import { isDialled } from '../read/number-tokens.js'
import type { RunInText } from './run-in-text.js'
import { isLoop } from './score/counts.js'
import { type Situation, situationOf } from './score/situation.js'
import { type Score, Weighed } from './score/weighed.js'
import type { AcceptedPath } from './territories/plans-in-play.js'
import type { Run } from './tokens/runs.js'
import { FEWEST_DIGITS } from './tokens/runs.js'
import { RunWalk } from './walk-run.js'
import type { Surroundings } from './words/surroundings.js'

/** A scored stretch. */
export interface ScoredStretch {
  readonly situation: Situation
  /** All paths of the stretch, likeliest first. */
  readonly paths: readonly AcceptedPath[]
  readonly weighed: Score
  readonly bounded: boolean
}

/** What one territory finds by itself where all of them together find something else. */
export interface FoundAlone {
  readonly stretch: ScoredStretch
  readonly territory: string
}

/** What it takes to be a finding. */
export const THRESHOLD = 3
/** Longest phrase of a long run that can hold a number; longer ones are recitals (of pi, of a loop). */
const LONGEST_PHRASE = 60
/** Pieces of a long phrase that may belong to no number: so many, and so many for each piece that does. */
const MOST_MISSED = 12
const MISSED_PER_FILLED = 0.25

/** All stretches of a run that the plan accepts, scored; below the threshold too. */
export function scoreRun(place: RunInText, plans: readonly PlanAutomaton[]): ScoredStretch[] {
  const { run, long, surroundings } = place
  const walk = new RunWalk(place, plans)
  const scored: ScoredStretch[] = []
  const phrases = long ? phraseEnds(run) : []
  const scoreFrom = (from: number, border: boolean): ScoredStretch[] => {
    if (!long) return scoredFrom(place, walk, from)
    if (place.mostDigitsFrom(from) < FEWEST_DIGITS) return []
    return scoreAt(
      walk,
      surroundings,
      from,
      (end, digits) => !isLoop(digits) && (!border || isBorder(run, end)),
    )
  }
  for (let from = 0; from < run.pieces.length; from++) {
    if (long && !isBorder(run, from)) continue
    const end = phrases[from] ?? 0
    if (long && end - from > LONGEST_PHRASE) {
      scored.push(...listed(run, from, end, (at) => scoreFrom(at, false)))
      from = end - 1
      continue
    }
    if (!mayBegin(run, from)) continue
    scored.push(...scoreFrom(from, true))
    if (from === 0 && scored.some((stretch) => isWholeRun(stretch))) break
  }
  return scored
}

/** The stretches of a run that is not long from one of its pieces on. */
export function scoredFrom(place: RunInText, walk: RunWalk, from: number): ScoredStretch[] {
  return place.mostDigitsFrom(from) < FEWEST_DIGITS ? [] : scoreAt(walk, place.surroundings, from, () => true)
}

/** The stretches that begin at a piece, by where they end. */
function scoreAt(
  walk: RunWalk,
  surroundings: Surroundings,
  from: number,
  mayEnd: (end: number, digits: string) => boolean,
): ScoredStretch[] {
  const scored: ScoredStretch[] = []
  const { paths, bounded } = walk.from(from)
  for (const [end, group] of byEnd(paths, surroundings.run)) {
    const best = group[0]!
    if (lengthOf(best.digits) < FEWEST_DIGITS || end <= from) continue
    if (best.accepted.every(({ form }) => form === 'short')) continue
    if (!mayEnd(end, best.digits)) continue
    const situation = situationOf(surroundings, from, best)
    scored.push({ weighed: new Weighed(situation), situation, paths: group, bounded })
  }
  return scored
}

/**
 * The numbers of a long phrase, one right behind the other, as a list without commas writes them: each begins where the
 * last one ended. They count only where they fill the phrase, so that no number is cut out of a recital.
 */
function listed(
  run: Run,
  from: number,
  end: number,
  scoreFrom: (at: number) => readonly ScoredStretch[],
): ScoredStretch[] {
  const found: ScoredStretch[] = []
  let filled = 0
  let missed = 0
  for (let at = from; at < end;) {
    const best = mayBegin(run, at) ? bestListed(scoreFrom(at)) : undefined
    if (best === undefined) {
      at++
      missed++
      if (missed > MOST_MISSED + MISSED_PER_FILLED * filled) return []
      continue
    }
    found.push(best)
    filled += best.situation.to - at
    at = best.situation.to
  }
  return found
}

/** The best stretch that is grouped, or begins as a number does: single digits are recited in any row. */
function bestListed(scored: readonly ScoredStretch[]): ScoredStretch | undefined {
  const good = scored.filter(
    ({ weighed, situation: { run, from, to } }) =>
      weighed.reaches(THRESHOLD) &&
      run.pieces
        .slice(from, to)
        .some((piece) => isDialled(piece) && piece.sense !== 'unit' && piece.digits.length !== 1),
  )
  return good.reduce<ScoredStretch | undefined>(
    (best, one) => (best === undefined || one.weighed.score > best.weighed.score ? one : best),
    undefined,
  )
}

/** The whole run is one number, read as it stands: nothing in it has to be looked at by itself. */
export function isWholeRun({ situation, weighed }: ScoredStretch): boolean {
  const { from, to, run, path } = situation
  return from === 0 && to === run.pieces.length && path.weight > -0.5 && weighed.reaches(THRESHOLD)
}

/** Whether a number can begin at a piece: at something dialled, and not inside a written word. */
export function mayBegin(run: Run, at: number): boolean {
  const piece = run.pieces[at]!
  if (piece.joint === 'fused' || piece.sense === 'mask' || (piece.sense === 'letters' && at > 0)) return false
  return isDialled(piece) || piece.sense === 'plus'
}

/** Whether a phrase ends before a node: a comma, a line end, the end of the run. */
function isBorder(run: Run, node: number): boolean {
  const joint = run.pieces[node]?.joint
  return node === 0 || joint === undefined || joint === 'comma' || joint === 'line'
}

/** For each piece the node at which its phrase ends. */
function phraseEnds(run: Run): number[] {
  const ends: number[] = new Array(run.pieces.length)
  let end = run.pieces.length
  for (let at = run.pieces.length - 1; at >= 0; at--) {
    ends[at] = end
    if (isBorder(run, at)) end = at
  }
  return ends
}

function lengthOf(digits: string): number {
  return digits.replace('+', '').length
}

/** Paths by the node at which they end, only where a dialled piece ends. */
function byEnd(paths: readonly AcceptedPath[], run: Run): Map<number, AcceptedPath[]> {
  const groups = new Map<number, AcceptedPath[]>()
  for (const path of paths) {
    const last = run.pieces[path.end - 1]
    if (last === undefined || !isDialled(last)) continue
    if (run.pieces[path.end]?.joint === 'fused') continue
    const group = groups.get(path.end)
    if (group === undefined) groups.set(path.end, [path])
    else group.push(path)
  }
  return groups
}

/** The stretches that do not overlap and score best together, in order. */
export function bestTogether(scored: readonly ScoredStretch[]): ScoredStretch[] {
  const good = scored
    .filter(({ weighed }) => weighed.reaches(THRESHOLD))
    .sort((a, b) => a.situation.end - b.situation.end || a.situation.start - b.situation.start)
  const total: number[] = [0]
  const taken: boolean[] = []
  const before = good.map(({ situation }) => lastEndingBy(good, situation.start))
  for (const [at, stretch] of good.entries()) {
    const withIt = total[before[at]!]! + stretch.weighed.score
    taken.push(withIt > total[at]!)
    total.push(Math.max(withIt, total[at]!))
  }
  const chosen: ScoredStretch[] = []
  for (let at = good.length - 1; at >= 0;) {
    if (taken[at]) {
      chosen.push(good[at]!)
      at = before[at]! - 1
    } else at--
  }
  return chosen.reverse()
}

/** How many of the stretches, sorted by end, end at or before a place. */
function lastEndingBy(good: readonly ScoredStretch[], place: number): number {
  let low = 0
  let high = good.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (good[middle]!.situation.end <= place) low = middle + 1
    else high = middle
  }
  return low
}
