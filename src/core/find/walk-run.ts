// Walks the lattice of a run with the plans in play from any of its pieces; what repeats in a long run is walked once.
import type { PlanAutomaton } from '../plan/plan-automaton.js'
import { writtenRules } from '../read/cardinals.js'
import { LANGUAGES } from '../read/languages/all.js'
import type { Lattice } from '../read/lattice.js'
import { numberLattice } from '../read/number-lattice.js'
import { assumesPlus } from './territories/assumed-plus.js'
import { walkPlans } from './territories/plans-in-play.js'
import { isWithoutPlus } from './tokens/links.js'
import type { Run } from './tokens/runs.js'

/** In runs of more pieces numbers begin and end at commas and line ends only. */
export const LONG_RUN = 200
/** Hypotheses kept at one node of the lattice; fewer in long runs, so that time stays short. */
const BOUND = 48
const BOUND_IN_LONG_RUNS = 6
/** Pieces that one number spans at most: E.164 with prefix, in digits, with fillers between. */
const MOST_PIECES = 36
/** Pieces behind those that may still say how they are read: a phrase that is sung again has up to twelve. */
const PIECES_BEHIND = 13

/** Walks that are kept at one time. */
const MOST_KEPT = 500

type Walk = ReturnType<typeof walkPlans>

/** One run with the plans in play. */
export class RunWalk {
  private readonly lattice: Lattice
  private readonly long: boolean
  private readonly signs: readonly string[]
  private readonly walked = new Map<string, { readonly from: number; readonly walk: Walk }>()

  constructor(
    private readonly text: string,
    private readonly run: Run,
    private readonly plans: readonly PlanAutomaton[],
  ) {
    this.lattice = numberLattice(run.pieces, writtenRules(LANGUAGES[run.language]))
    this.long = run.pieces.length > LONG_RUN
    this.signs = this.long
      ? run.pieces.map(({ sense, value, digits, joint }) => `${sense}${value}${digits}${joint}`)
      : []
  }

  /** Accepted paths that begin at a piece, to whatever node, likeliest first. */
  from(piece: number): Walk {
    const plus = this.run.pieces[piece]!.sense === 'plus'
    const begin = plus ? piece + 1 : piece
    const dialsAbroad = plus || isWithoutPlus(this.text, this.run.tokens[piece]!.start)
    if (!dialsAbroad && assumesPlus(this.text, this.run, piece)) return this.withoutPlus(piece)
    if (!this.long) return this.walk(begin, dialsAbroad)
    const key = this.keyOf(begin, dialsAbroad)
    const known = this.walked.get(key)
    if (known !== undefined) return shifted(known.walk, begin - known.from)
    const walk = this.walk(begin, dialsAbroad)
    if (this.walked.size >= MOST_KEPT) this.walked.clear()
    this.walked.set(key, { from: begin, walk })
    return walk
  }

  /** A country code without its plus: read so only where nothing dials as much at home. */
  private withoutPlus(piece: number): Walk {
    const home = this.walk(piece, false)
    const abroad = this.walk(piece, true)
    const dialled = home.paths.filter(({ accepted }) =>
      accepted.some(({ valid, form }) => valid && form !== 'local'),
    )
    const reach = Math.max(0, ...dialled.map(({ end }) => end))
    const paths = [...home.paths, ...abroad.paths.filter(({ end }) => end > reach)]
    return { paths, bounded: home.bounded || abroad.bounded }
  }

  private walk(from: number, plus: boolean): Walk {
    return walkPlans(this.lattice, this.plans, {
      from,
      to: Math.min(this.run.pieces.length, from + MOST_PIECES),
      plus,
      bound: this.long ? BOUND_IN_LONG_RUNS : BOUND,
    })
  }

  /** All that a walk depends on. */
  private keyOf(from: number, plus: boolean): string {
    const to = from + MOST_PIECES + PIECES_BEHIND
    const end = to >= this.signs.length ? 'end' : ''
    return `${plus ? '+' : ''}${this.signs.slice(from, to).join(' ')}${end}`
  }
}

function shifted({ paths, bounded }: Walk, by: number): Walk {
  return { paths: paths.map((path) => ({ ...path, end: path.end + by })), bounded }
}
