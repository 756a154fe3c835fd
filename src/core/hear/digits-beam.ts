// Reads digits out of the digit ear's probabilities by a beam whose every word the dialling plan must allow.
import { DEAD } from '../plan/digit-machine.js'
import type { PlanAutomaton } from '../plan/plan-automaton.js'
import { walkLattice } from '../plan/walk-lattice.js'
import { LONGEST_ARC, latticeOfUnits, readingsAt, type UnitHabit } from '../read/spoken-units.js'
import { addLogs } from './add-logs.js'
import { MERGED, MOST_STRAYS, STRAY } from './ctc-likelihood.js'
import { CLASSES, UNITS, type WordProbabilities } from './number-words.js'
import { paceOf, wordFrames } from './word-times.js'

/** Settings of the beam. */
export interface DigitsBeamOptions {
  /** Most rows of words kept after a frame. */
  readonly beams: number
  /** Classes of a frame that may go on a row. */
  readonly classes: number
  /** Log-weight of a plus sign that nobody wrote: the ear does not hear "plus". */
  readonly plus: number
}

export const DIGITS_BEAM: DigitsBeamOptions = { beams: 24, classes: 6, plus: -3 }

/** Digits that can be dialled, with the natural log of their likelihood over the words that say them. */
export interface DigitsRead {
  readonly digits: string
  readonly score: number
  /** The likeliest row of words behind them. */
  readonly units: readonly number[]
}

interface PartReading {
  readonly digits: string
  readonly state: number
  readonly weight: number
}

/** A row of words, and every way to read it as the beginning of a number. */
interface Row {
  readonly units: readonly number[]
  /** Readings that end before each of the last words, the newest last. */
  readonly nodes: readonly (readonly PartReading[])[]
  readonly next: Map<number, Row | null>
}

interface Scored {
  readonly row: Row
  blank: number
  word: number
}

const MOST_READINGS = 12
/** Times that a digit may be said where it is heard once. */
const MOST_MERGED = 3

/** Prefix beam search (Hannun 2014) over number words; returns the digits that the plan accepts, likeliest first. */
export function readDigits(
  heard: WordProbabilities,
  habit: UnitHabit,
  plan: PlanAutomaton,
  options: DigitsBeamOptions = DIGITS_BEAM,
): DigitsRead[] {
  const reader = new RowReader(habit, plan, options)
  let beam: Scored[] = [{ row: reader.empty(), blank: 0, word: -Infinity }]
  for (let frame = 0; frame < heard.frames; frame++) {
    const frameLogs = heard.logp.subarray(frame * CLASSES, (frame + 1) * CLASSES)
    beam = nextBeam(beam, frameLogs, likeliestClasses(frameLogs, options.classes), reader, options.beams)
  }
  return reader.collect(heard, beam)
}

function nextBeam(
  beam: readonly Scored[],
  frame: Float32Array,
  classes: readonly number[],
  reader: RowReader,
  width: number,
): Scored[] {
  const next = new Map<Row, Scored>()
  const at = (row: Row): Scored => {
    let scored = next.get(row)
    if (scored === undefined) {
      scored = { row, blank: -Infinity, word: -Infinity }
      next.set(row, scored)
    }
    return scored
  }
  for (const { row, blank, word } of beam) {
    const total = addLogs(blank, word)
    const same = at(row)
    same.blank = addLogs(same.blank, total + frame[0]!)
    const last = row.units.at(-1)
    for (const k of classes) {
      const unit = UNITS[k - 1]!
      if (unit === last) same.word = addLogs(same.word, word + frame[k]!)
      let score = (unit === last ? blank : total) + frame[k]!
      let longer = reader.extend(row, unit)
      for (let times = 1; longer !== null && times <= (unit < 10 ? MOST_MERGED : 1); times++) {
        const grown = at(longer)
        grown.word = addLogs(grown.word, score)
        score += MERGED
        longer = reader.extend(longer, unit)
      }
    }
  }
  const ranked = [...next.values()]
  ranked.sort((a, b) => addLogs(b.blank, b.word) - addLogs(a.blank, a.word))
  return ranked.slice(0, width)
}

/** Words less likely than this (natural log) never decided a reading, and most frames hold no other. */
const LEAST_WORD = -9

function likeliestClasses(frame: Float32Array, count: number): number[] {
  const classes: number[] = []
  for (let k = 1; k < CLASSES; k++) if (frame[k]! > LEAST_WORD) classes.push(k)
  return classes.length <= count ? classes : classes.sort((a, b) => frame[b]! - frame[a]!).slice(0, count)
}

/** Grows rows of words, each row made once, together with what the plan makes of it. */
class RowReader {
  constructor(
    private readonly habit: UnitHabit,
    private readonly plan: PlanAutomaton,
    private readonly options: DigitsBeamOptions,
  ) {}

  empty(): Row {
    return { units: [], nodes: [this.beginnings(0)], next: new Map() }
  }

  /** The row with one more word, or null where no number can begin like that. */
  extend(row: Row, unit: number): Row | null {
    const known = row.next.get(unit)
    if (known !== undefined) return known
    const units = [...row.units, unit]
    const node = this.readingsThrough(units, row.nodes)
    const nodes = [...row.nodes, node].slice(-LONGEST_ARC - MOST_STRAYS)
    const alive = nodes.slice(-LONGEST_ARC).some((readings) => readings.length > 0)
    const grown = alive ? { units, nodes, next: new Map() } : null
    row.next.set(unit, grown)
    return grown
  }

  private beginnings(strays: number): PartReading[] {
    const weight = strays * STRAY
    return [
      { digits: '', state: this.plan.start, weight },
      { digits: '+', state: this.plan.afterPlus, weight: weight + this.options.plus },
    ]
  }

  /** Readings that end exactly behind the newest word. */
  private readingsThrough(
    units: readonly number[],
    nodes: readonly (readonly PartReading[])[],
  ): PartReading[] {
    const found = new Map<string, PartReading>()
    const add = (reading: PartReading) => {
      const known = found.get(reading.digits)
      if (known === undefined || known.weight < reading.weight) found.set(reading.digits, reading)
    }
    if (units.length <= MOST_STRAYS) this.beginnings(units.length).forEach(add)
    for (let words = 1; words <= Math.min(LONGEST_ARC, nodes.length, units.length); words++)
      for (const arc of readingsAt(units.slice(-words), 0, this.habit))
        if (arc.words === words)
          for (const before of nodes[nodes.length - words]!) {
            const state = this.plan.walk(arc.digits, before.state)
            if (state === DEAD) continue
            add({ digits: before.digits + arc.digits, state, weight: before.weight + arc.weight })
          }
    return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_READINGS)
  }

  /** The accepted digits of all rows, their likelihoods added up; now pauses say which words belong together. */
  collect(heard: WordProbabilities, beam: readonly Scored[]): DigitsRead[] {
    const found = new Map<string, DigitsRead & { best: number }>()
    for (const { row, blank, word } of beam) {
      const likelihood = addLogs(blank, word)
      for (const { digits, weight } of this.readRow(heard, row.units)) {
        const score = likelihood + weight
        const known = found.get(digits)
        const best = Math.max(score, known?.best ?? -Infinity)
        found.set(digits, {
          digits,
          score: known === undefined ? score : addLogs(known.score, score),
          units: best === score ? row.units : known!.units,
          best,
        })
      }
    }
    return [...found.values()]
      .sort((a, b) => b.score - a.score || (a.digits < b.digits ? -1 : 1))
      .map(({ digits, score, units }) => ({ digits, score, units }))
  }

  private readRow(heard: WordProbabilities, units: readonly number[]): { digits: string; weight: number }[] {
    const lattice = latticeOfUnits(units, this.habit, paceOf(wordFrames(heard, units)))
    const readings: { digits: string; weight: number }[] = []
    for (let from = 0; from <= MOST_STRAYS; from++)
      for (let to = units.length; to >= units.length - MOST_STRAYS && to > from; to--)
        for (const plus of [false, true]) {
          const { paths } = walkLattice(lattice, this.plan, { from, to, plus, bound: MOST_READINGS })
          const strays = from + units.length - to
          const extra = strays * STRAY + (plus ? this.options.plus : 0)
          for (const { digits, weight } of paths) readings.push({ digits, weight: weight + extra })
        }
    return readings
  }
}
