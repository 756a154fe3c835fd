// Drops what is cut out of a recital: a long row of figures or number words of which most belong to no number.
import { isDialled, type NumberToken } from '../read/number-tokens.js'
import type { ScoredStretch } from './candidates.js'
import type { Situation } from './score/situation.js'
import type { Run } from './tokens/runs.js'

/** Pieces from which on a run may be a recital: pi, a table, the draws of a lottery. */
const LONG = 30
/** The same where all pieces are of two digits with the same between: bytes, frets, scores. */
const LONG_OF_PAIRS = 10
/** Share of a long run that the numbers in it have to fill; in a list, what is left over counts its lines. */
const FILLED = 0.6
/** The same where all pieces are alike, so that numbers could be cut out anywhere. */
const FILLED_OF_LIKE = 0.97

/** The chosen stretches without those of recitals; a number that a cue announces, or with a plus, stays. */
export function withoutRecitals(chosen: readonly ScoredStretch[]): readonly ScoredStretch[] {
  const byRun = new Map<Run, Situation[]>()
  for (const { situation } of chosen) {
    const { length } = situation.run.pieces
    if (length <= LONG && !isPairs(situation.run)) continue
    const found = byRun.get(situation.run)
    if (found === undefined) byRun.set(situation.run, [situation])
    else found.push(situation)
  }
  if (byRun.size === 0) return chosen
  const recited = new Set([...byRun].filter(([run, found]) => isRecital(run, found)).map(([run]) => run))
  return chosen.filter(
    ({ situation }) =>
      !recited.has(situation.run) || isAnnounced(situation) || situation.path.digits.startsWith('+'),
  )
}

function isRecital(run: Run, found: readonly Situation[]): boolean {
  const dialled = run.pieces.filter(isDialled)
  let filled = 0
  for (const { from, to } of found) filled += run.pieces.slice(from, to).filter(isDialled).length
  if (!isAlike(dialled)) return filled < FILLED * dialled.length
  if (filled < FILLED_OF_LIKE * dialled.length) return true
  const repeated = new Set(found.map(({ path }) => path.digits)).size * 2 <= found.length
  return !repeated && (sizeOf(dialled[0]!) === 1 || !found.every(({ path }) => path.digits.startsWith('0')))
}

function isPairs({ pieces }: Run): boolean {
  return (
    pieces.length > LONG_OF_PAIRS &&
    pieces.every(({ sense, digits }) => sense === 'digits' && digits.length === 2)
  )
}

/** All pieces of the same size, with the same between them: nothing says where a number begins. */
function isAlike(dialled: readonly NumberToken[]): boolean {
  return dialled.every(
    (piece, at) => sizeOf(piece) === sizeOf(dialled[0]!) && (at < 2 || piece.joint === dialled[1]!.joint),
  )
}

function sizeOf({ sense, digits }: NumberToken): number {
  return digits.length > 0 ? digits.length : sense === 'unit' ? 1 : 2
}

/** A cue stands right before it or right behind it, with nothing of the recital between. */
function isAnnounced({ before, above, after, from, to, run }: Situation): boolean {
  const first = from === 0 && Math.min(before.cue, above.cue) < Number.POSITIVE_INFINITY
  return first || (to === run.pieces.length && after.cue < Number.POSITIVE_INFINITY)
}
