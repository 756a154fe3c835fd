// A run in its text: its lattice, its surroundings and its walks, each worked out once, whatever plans it is asked of.
import type { PlanAutomaton } from '../plan/plan-automaton.js'
import { type LatticePath, walkEverywhere } from '../plan/walk-lattice.js'
import { writtenRules } from '../read/cardinals.js'
import { LANGUAGES } from '../read/languages/all.js'
import type { Lattice } from '../read/lattice.js'
import { numberLattice } from '../read/number-lattice.js'
import type { NumberToken } from '../read/number-tokens.js'
import { FIGURES } from './score/situation.js'
import { assumesPlus } from './territories/assumed-plus.js'
import { isWithoutPlus } from './tokens/links.js'
import type { Run } from './tokens/runs.js'
import { Surroundings, type TextFacts } from './words/surroundings.js'

/** In runs of more pieces numbers begin and end at commas and line ends only. */
const LONG_RUN = 200
/** Hypotheses kept at one node of the lattice; fewer in long runs, so that time stays short. */
const BOUND = 48
const BOUND_IN_LONG_RUNS = 6
/** Pieces that one number spans at most: E.164 with prefix, in digits, with fillers between. */
export const MOST_PIECES = 36

/** How a number that begins at a piece may be dialled. */
export type Begin = 'at home' | 'abroad' | 'abroad, the plus left out'

/** One run, read by the rules of its language. */
export class RunInText {
  readonly surroundings: Surroundings
  /** Too long to be looked at from every piece. */
  readonly long: boolean
  private readonly lattice: Lattice
  private readonly begins: (Begin | undefined)[] = []
  private readonly most: number[]
  /** The piece from which on figures and open digits stand there as they are dialled. */
  private readonly straightFrom: number
  private readonly walks = new Map<PlanAutomaton, Map<number, Walk>>()

  constructor(
    readonly text: string,
    readonly run: Run,
    facts: TextFacts,
  ) {
    this.surroundings = new Surroundings(text, run, facts)
    this.long = run.pieces.length > LONG_RUN
    this.lattice = numberLattice(run.pieces, writtenRules(LANGUAGES[run.language]))
    this.most = mostDigitsBehind(run)
    this.straightFrom = this.long ? run.pieces.length : straightFrom(run, this.lattice)
  }

  /** Most digits from a piece on; Infinity where words have to be read. */
  mostDigitsFrom(piece: number): number {
    return this.most[piece]!
  }

  /** The groups of figures from a piece on, as many as a number spans; undefined where they can be read in more than one way. */
  groupsFrom(piece: number): readonly string[] | undefined {
    if (piece < this.straightFrom) return undefined
    return this.run.pieces.slice(piece, piece + MOST_PIECES).map(({ digits }) => digits)
  }

  /** How a number that begins at a piece is dialled. */
  beginAt(piece: number): Begin {
    let begin = this.begins[piece]
    if (begin === undefined) {
      const { run, text } = this
      if (run.pieces[piece]!.sense === 'plus' || isWithoutPlus(text, run.tokens[piece]!.start))
        begin = 'abroad'
      else begin = assumesPlus(this.surroundings, piece) ? 'abroad, the plus left out' : 'at home'
      this.begins[piece] = begin
    }
    return begin
  }

  /** What a plan accepts from a piece on, behind a plus or without one. */
  walk(plan: PlanAutomaton, from: number, plus: boolean): Walk {
    // Of a long run each walk is asked for once, and they are many.
    if (this.long) return this.walkNow(plan, from, plus)
    let walks = this.walks.get(plan)
    if (walks === undefined) {
      walks = new Map()
      this.walks.set(plan, walks)
    }
    const key = plus ? ~from : from
    let walk = walks.get(key)
    if (walk === undefined) {
      walk = this.walkNow(plan, from, plus)
      walks.set(key, walk)
    }
    return walk
  }

  private walkNow(plan: PlanAutomaton, from: number, plus: boolean): Walk {
    const to = Math.min(this.run.pieces.length, from + MOST_PIECES)
    return walkEverywhere(this.lattice, plan, {
      from,
      to,
      plus,
      bound: this.long ? BOUND_IN_LONG_RUNS : BOUND,
    })
  }
}

interface Walk {
  readonly paths: readonly LatticePath[]
  readonly bounded: boolean
}

/** Figures are dialled as they stand, or as fewer; words may be worth any number of digits. */
function mostDigitsBehind({ pieces }: Run): number[] {
  const most: number[] = new Array(pieces.length)
  let sum = 0
  for (let at = pieces.length - 1; at >= 0; at--) {
    const { sense, digits } = pieces[at]!
    sum += FIGURES.has(sense) ? digits.length : Number.POSITIVE_INFINITY
    most[at] = sum
  }
  return most
}

function straightFrom({ pieces }: Run, { arcs }: Lattice): number {
  let from = pieces.length
  while (from > 0 && arcs[from - 1]!.length === 1 && isAsDialled(pieces[from - 1]!)) from--
  return from
}

function isAsDialled({ sense }: NumberToken): boolean {
  return sense === 'digits' || sense === 'mask'
}
