// A telephone number, said once or again: digits that a plan allows, at the pace and with the pauses of one number.
import { walkEverywhere } from '../../plan/walk-lattice.js'
import type { Lattice } from '../../read/lattice.js'
import { latticeOfUnits, readingsAt, type UnitHabit } from '../../read/spoken-units.js'
import { FEWEST_DIGITS, LONGEST_NUMBER } from '../number-words.js'
import { planFit } from '../weigh-readings.js'
import { againAfter } from './again.js'
import { cutCost } from './cut-cost.js'
import { aloneCost, heardCost, type Run, type Segment, type Tongue, type WordRange } from './run.js'
import { asOneCost } from './spoken-as-one.js'

/** What a number costs before a word of it is heard: most number words in music and speech are none. */
export const NUMBER = 6
/** Digits that no plan allows: one word of them must have been misheard. */
const MISHEARD = 5
/** Most words of one number: each digit is one, and "four twenty ten" three for two. */
const MOST_WORDS = 20
/** Digits of most numbers; what each digit beyond costs. */
const USUAL_DIGITS = 12
const LONG_NUMBER = 1
/** Words less sure than this may be left out of a number. */
const UNSURE = 0.8

/** A number from one word to another. */
interface Numbered extends WordRange {
  readonly cost: number
}

/** All numbers that begin at a word, said once or several times. */
export function* numbersAt(run: Run, from: number): Generator<Segment> {
  for (const number of oncesAt(run, from))
    for (const { cost, numbers } of [{ cost: number.cost, numbers: [number] }, ...againAfter(run, number)])
      yield {
        kind: 'number',
        from,
        to: numbers.at(-1)!.to,
        cost: cost + cutCost(run, numbers),
        numbers,
      }
}

function oncesAt(run: Run, from: number): Numbered[] {
  const last = Math.min(run.words.length, from + MOST_WORDS)
  const fits = new Map<number, number>()
  const lower = (to: number, cost: number): void => {
    if (cost < (fits.get(to) ?? Infinity)) fits.set(to, cost)
  }
  for (const tongue of run.tongues) {
    for (const [to, cost] of planCosts(run, tongue, from, last)) lower(to, cost)
    for (const { to, digits } of misheardEnds(run, tongue.habit, from, last))
      lower(to, MISHEARD + longCost(digits))
  }
  return [...fits].map(([to, fit]) => {
    const range = { from, to }
    return { ...range, cost: NUMBER + fit + asOneCost(run, range) }
  })
}

/** What the digits up to each word cost beside a whole number of a known type, where the plan allows them. */
function planCosts(run: Run, { habit, plan }: Tongue, from: number, to: number): Map<number, number> {
  const costs = new Map<number, number>()
  const { paths } = walkEverywhere(latticeOf(run, habit), plan, { from, to, bound: 16 })
  for (const { digits, weight, end, state } of paths) {
    if (digits.length < FEWEST_DIGITS) continue
    const cost = -weight - planFit(state, plan) + longCost(digits.length)
    if (cost < (costs.get(end) ?? Infinity)) costs.set(end, cost)
  }
  return costs
}

const longCost = (digits: number): number => LONG_NUMBER * Math.max(0, digits - USUAL_DIGITS)

const lattices = new WeakMap<Run, Map<UnitHabit, Lattice>>()

/** The readings of all words; a word that is not sure may stand for nothing. */
function latticeOf(run: Run, habit: UnitHabit): Lattice {
  const known = lattices.get(run) ?? new Map<UnitHabit, Lattice>()
  lattices.set(run, known)
  const made = known.get(habit) ?? withSkips(run, habit)
  known.set(habit, made)
  return made
}

function withSkips({ words }: Run, habit: UnitHabit): Lattice {
  const { arcs } = latticeOfUnits(
    words.map(({ unit }) => unit),
    habit,
  )
  return {
    arcs: arcs.map((ways, at) => {
      const word = words[at]
      if (word === undefined || word.probability >= UNSURE) return ways
      return [...ways, { to: at + 1, digits: '', weight: heardCost(word) - aloneCost(word) }]
    }),
  }
}

/** Where a number may end whose digits no plan allows as they were heard. */
function misheardEnds(
  { words }: Run,
  habit: UnitHabit,
  from: number,
  to: number,
): { to: number; digits: number }[] {
  const units = words.slice(from, to).map(({ unit }) => unit)
  const ends: { to: number; digits: number }[] = []
  let digits = 0
  for (let at = 0; at < units.length;) {
    const longest = readingsAt(units, at, habit).reduce((a, b) => (b.words > a.words ? b : a))
    digits += longest.digits.length
    at += longest.words
    if (digits >= FEWEST_DIGITS && digits <= LONGEST_NUMBER) ends.push({ to: from + at, digits })
  }
  return ends
}
