// Walks the lattice of a run with the plans in play from any of its pieces; what repeats in a long run is walked once.
import type { PlanAutomaton } from '../plan/plan-automaton.js'
import { MOST_PIECES, type RunInText } from './run-in-text.js'
import { walkGroups, walkPlans } from './territories/plans-in-play.js'
import { FEWEST_DIGITS } from './tokens/runs.js'

/** Pieces behind those of a number that may still say how they are read: a phrase that is sung again has up to twelve. */
const PIECES_BEHIND = 13

/** Walks that are kept at one time. */
const MOST_KEPT = 500

type Walk = ReturnType<typeof walkPlans>

/** One run with the plans in play. */
export class RunWalk {
  private readonly signs: readonly string[]
  private readonly walked = new Map<string, { readonly from: number; readonly walk: Walk }>()

  constructor(
    private readonly place: RunInText,
    private readonly plans: readonly PlanAutomaton[],
  ) {
    this.signs = place.long
      ? place.run.pieces.map(({ sense, value, digits, joint }) => `${sense}${value}${digits}${joint}`)
      : []
  }

  /** Accepted paths that begin at a piece, to whatever node, likeliest first. */
  from(piece: number): Walk {
    const begin = this.place.beginAt(piece)
    if (begin === 'abroad, the plus left out') return this.withoutPlus(piece)
    const from = this.place.run.pieces[piece]!.sense === 'plus' ? piece + 1 : piece
    const dialsAbroad = begin === 'abroad'
    if (!this.place.long) return this.walk(from, dialsAbroad)
    const key = this.keyOf(from, dialsAbroad)
    const known = this.walked.get(key)
    if (known !== undefined) return shifted(known.walk, from - known.from)
    const walk = this.walk(from, dialsAbroad)
    if (this.walked.size >= MOST_KEPT) this.walked.clear()
    this.walked.set(key, { from, walk })
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
    const groups = this.place.groupsFrom(from)
    if (groups !== undefined)
      return { paths: walkGroups(this.plans, groups, { from, plus, fewest: FEWEST_DIGITS }), bounded: false }
    return walkPlans(this.plans, (plan) => this.place.walk(plan, from, plus))
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
