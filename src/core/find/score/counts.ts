// Numbers that are counted, looped or listed rather than dialled.
//
// It asks of one stretch that a plan accepts, whose figures stand there beyond doubt, whether all of it is a count: yes or no,
// by its values and by the groups and commas between. A count in sound (hear/kinds/count.ts) is another question; docs/hearing.md
// says why ("Explaining a run").

import { isDialled, type NumberToken } from '../../read/number-tokens.js'
import type { Situation } from './situation.js'

/** By how much each value is more than the one before, where that is the same for all; undefined for fewer than two. */
export function equalStep(values: readonly number[]): number | undefined {
  const [first, second] = values
  if (first === undefined || second === undefined) return undefined
  const step = second - first
  return values.every((value, at) => value === first + at * step) ? step : undefined
}

/**
 * One, two, three … or ten, nine, eight … in stretches of three or more from the same beginning, or by equal steps.
 * A number is cut out of a long count anywhere, so the first stretch may be a tail and the last one a head.
 */
export function isCount(counted: readonly number[]): boolean {
  if (counted.length < 4) return false
  if ((equalStep(counted) ?? 0) !== 0 || isDoubled(counted)) return true
  const stretches = countedStretches(counted)
  const inner = stretches.length > 2 ? stretches.slice(1, -1) : stretches
  const whole = inner[0]!
  return (
    inner.every((stretch) => stretch.length >= 3 && stretch[0] === whole[0]) &&
    startsWith([...stretches[0]!].reverse(), [...whole].reverse()) &&
    startsWith(stretches.at(-1)!, whole)
  )
}

/** Two, four, eight, sixteen. */
function isDoubled(counted: readonly number[]): boolean {
  return counted[0]! > 0 && counted.every((value, at) => at === 0 || value === 2 * counted[at - 1]!)
}

function countedStretches(counted: readonly number[]): number[][] {
  const stretches: number[][] = [[counted[0]!]]
  for (let at = 1; at < counted.length; at++) {
    const difference = counted[at]! - counted[at - 1]!
    const stretch = stretches.at(-1)!
    const direction = stretch.length > 1 ? stretch[1]! - stretch[0]! : difference
    if (Math.abs(difference) === 1 && difference === direction) stretch.push(counted[at]!)
    else stretches.push([counted[at]!])
  }
  return stretches
}

/** Whether the shorter of two lists is the beginning of the longer. */
function startsWith(a: readonly number[], b: readonly number[]): boolean {
  return a.slice(0, b.length).every((value, at) => value === b[at])
}

/** The same digit, or the same two or three, over and over: a loop, a drum count, an ambulance. */
export function isLoop(digits: string): boolean {
  return [1, 2, 3].some((period) => {
    if (digits.length < Math.max(7, period * 3)) return false
    for (let at = period; at < digits.length; at++) if (digits[at] !== digits[at - period]) return false
    return true
  })
}

/** Digits of the largest figures that are counted; more are numbers of things: a company's telephones, one after another. */
const LONGEST_COUNTED = 4

const isCounted = ({ digits }: { readonly digits: string }): boolean => digits.length <= LONGEST_COUNTED

/** Values of the pieces as they are counted aloud; none where something is doubled or too long, which nobody counts. */
export function countedValues(s: Situation): number[] {
  const pieces = s.run.pieces.slice(s.from, s.to)
  if (!pieces.every(isCounted)) return []
  if (pieces.some(({ sense }) => sense === 'double' || sense === 'triple' || sense === 'times')) return []
  return pieces
    .filter((piece, at) => isDialled(piece) && s.run.tokens[s.from + at]!.kind !== 'exchange')
    .map((piece) =>
      piece.sense === 'digits' ? Number(piece.digits) : piece.sense === 'hundred' ? 100 : piece.value,
    )
}

/** Counted in whole cardinals: ninety nine, one hundred, one hundred one. A zero in front is dialled and not counted. */
export function isCountOfCardinals(s: Situation): boolean {
  if (s.words === 0) return false
  const values = phraseValues(s.run.pieces.slice(s.from, s.to))
  // A count is cut off in its last cardinal: three fifty-six, three fifty-five, three.
  if (values.length > 2 && values.at(-1)! < 10 && values[0]! >= 100) values.pop()
  // Hundred forty-two, forty-three, four, five; or cut off in its first cardinal: eight, twenty-seven, twenty-six.
  const lastDigits = equalStep(values.map((value) => value % 10))
  if (values.length > 3 && !values.includes(0) && Math.abs(lastDigits ?? 0) === 1) return true
  const counted = values.slice(0, -1)
  // Twenty-eight, twenty-seven, twenty: the last cardinal is cut off behind its tens.
  if (counted.length > 2 && values.at(-1)! % 10 === 0 && Math.abs(equalStep(counted) ?? 0) === 1) return true
  const step = equalStep(values) ?? 0
  if (values.length === 2) return Math.abs(step) === 1 && values[0]! >= 100
  if (values.length < 3 || step === 0 || values.includes(0)) return false
  return Math.abs(step) === 1 || values.length > 3
}

/** The cardinal that each phrase between commas or line ends says; 0 where it begins with one. */
function phraseValues(pieces: readonly NumberToken[]): number[] {
  const values: number[] = []
  let zero = false
  for (const [at, piece] of pieces.entries()) {
    if (!isDialled(piece)) continue
    if (at === 0 || piece.joint === 'comma' || piece.joint === 'line') {
      values.push(0)
      zero = piece.sense === 'unit' && piece.value === 0
    }
    const last = values.length - 1
    const value = piece.sense === 'digits' ? Number(piece.digits) : piece.value
    const times = piece.sense === 'hundred' || piece.sense === 'thousand'
    // Four eighty-two: the hundred is left out. One oh two: digits one by one.
    const oneByOne = piece.sense === 'unit' && pieces[at - 1]?.sense === 'unit' && piece.joint === 'blank'
    const hundreds =
      values[last]! > 0 && values[last]! < 10 && value >= 10 && value < 100 ? 100 : oneByOne ? 10 : 1
    values[last] = zero ? 0 : times ? Math.max(1, values[last]!) * value : values[last]! * hundreds + value
  }
  return values
}

/** Three or more round hundreds and nothing else: one hundred, two hundred, five hundred. */
export function isRoundHundreds(s: Situation): boolean {
  if (s.words === 0) return false
  // Seven hundred, four hundred, three [hundred]: cut off before its last word.
  const to = s.run.pieces[s.to]?.sense === 'hundred' ? s.to + 1 : s.to
  const pieces = s.run.pieces.slice(s.from, to).filter(isDialled)
  const rounds = pieces.filter(({ sense }) => sense === 'hundred' || sense === 'hundreds').length
  const multiplied = pieces.filter(
    ({ sense }, at) => sense === 'unit' && pieces[at + 1]?.sense === 'hundred',
  ).length
  return rounds >= 3 && rounds + multiplied === pieces.length
}

/** Longest run of figures that is looked through for a series. */
const LONGEST_SERIES = 40

/** Cut from a series of equal steps: 300 400 500 600. */
export function isInSeries(s: Situation): boolean {
  const { tokens, pieces } = s.run
  if (s.words > 0 || pieces.length < 4 || pieces.length > LONGEST_SERIES) return false
  if (s.to - s.from === pieces.length || !tokens.every(({ kind }) => kind === 'digits')) return false
  return pieces.every(isCounted) && (equalStep(pieces.map(({ digits }) => Number(digits))) ?? 0) !== 0
}

/** Numbers of a lottery slip: each larger than the one before, in groups of three digits at most. */
export function isRisingList(s: Situation): boolean {
  const counted = countedValues(s)
  return (
    counted.length >= 5 &&
    s.words === 0 &&
    s.groups.every((group) => group.length <= 3 && !/^0\d/.test(group)) &&
    counted.every((value, at) => at === 0 || value > counted[at - 1]!) &&
    !(s.valid && Math.min(s.before.cue, s.after.cue) < Number.POSITIVE_INFINITY)
  )
}

/** Pieces of a count that a stretch is cut out of. */
const FEWEST_OF_COUNT = 5

/** Begins in the middle of a count from one to the next: 1-2-3-4-5-[6-7-8-9-10-11]. */
export function isCutFromCount({ run, from, to }: Situation): boolean {
  if (from === 0) return false
  // Asked piece by piece: a run may be as long as the text.
  const valueAt = (at: number): number => {
    const { sense, digits, value } = run.pieces[at]!
    if (sense !== 'digits') return value
    return digits.length > 2 ? Number.NaN : Number(digits)
  }
  const step = valueAt(from) - valueAt(from - 1)
  if (Math.abs(step) !== 1) return false
  let begin = from
  let end = from + 1
  while (begin > Math.max(0, from - FEWEST_OF_COUNT) && valueAt(begin) - valueAt(begin - 1) === step) begin--
  while (end < Math.min(to + 1, run.pieces.length) && valueAt(end) - valueAt(end - 1) === step) end++
  return end - begin >= FEWEST_OF_COUNT && 2 * (Math.min(end, to) - from) > to - from
}

/** Ends with the number of the next line, one more than the last one: scenes 656 - 661, and 662 below. */
export function isNumberedOn({ run, to, known }: Situation): boolean {
  const last = run.tokens[to - 1]!
  const before = run.tokens[to - 2]
  return (
    before !== undefined &&
    last.newlines > 0 &&
    known < 10 &&
    last.digits.length <= 3 &&
    Number(last.digits) === Number(before.digits) + 1
  )
}
