// Turns the pieces of a run into a lattice: every cardinal that they can be read as, with what speaks for each.
import { type CardinalRules, Cardinals } from './cardinals.js'
import { type JointCosts, writtenCosts } from './joint-costs.js'
import type { Arc, Lattice } from './lattice.js'
import type { NumberToken } from './number-tokens.js'

/** Log-weights of the ways to read one piece; each is a habit, none decides alone. */
const WEIGHT = {
  /** A bleep stands for one digit, a pair, or more. */
  bleep: [0, -0.4, -2, -2.2],
  /** The 0 in +33 (0)6 is not dialled. */
  optionalDialled: -1,
  /** A phrase that is sung again is not dialled again. */
  repeatedPhrase: -1.5,
  /** A word that multiplies, with nothing to multiply. */
  idle: -3,
  /** Each keypad letter beyond the last digit that is dialled. */
  surplusLetter: -0.1,
  /** "trois fois sept" read as 3 7. */
  timesIgnored: -2,
} as const

/** The lattice of a run: node n stands before piece n. */
export function numberLattice(
  tokens: readonly NumberToken[],
  rules: CardinalRules,
  costs: JointCosts = writtenCosts(tokens),
): Lattice {
  const cardinals = new Cardinals(tokens, rules, costs)
  const arcs: Arc[][] = []
  for (const [at, token] of tokens.entries()) {
    const ways = ownArcs(tokens, at, token)
    for (const cardinal of cardinals.from(at)) ways.push(cardinal)
    arcs.push(ways)
  }
  arcs.push([])
  for (const { from, to } of repeatedPhrases(tokens))
    arcs[from]!.push({ to, digits: '', weight: WEIGHT.repeatedPhrase })
  return { arcs }
}

function ownArcs(tokens: readonly NumberToken[], at: number, token: NumberToken): Arc[] {
  const to = at + 1
  switch (token.sense) {
    case 'joiner':
    case 'filler':
    case 'plus':
      return [{ to, digits: '', weight: 0 }]
    case 'digits':
    case 'mask':
      return [{ to, digits: token.digits, weight: 0 }]
    case 'optional':
      return [
        { to, digits: '', weight: 0 },
        { to, digits: token.digits, weight: WEIGHT.optionalDialled },
      ]
    case 'bleep':
      return WEIGHT.bleep.map((weight, index) => ({ to, digits: '*'.repeat(index + 1), weight }))
    case 'letters':
      return letterArcs(tokens, at, token)
    case 'times':
      return [{ to, digits: '', weight: WEIGHT.timesIgnored }]
    case 'double':
    case 'triple':
      return multiplied(tokens, at, token.value)
    case 'unit':
      return timesArcs(tokens, at, token.value)
    default:
      return []
  }
}

/** The word with all its letters, or cut where the number is complete. */
function letterArcs(tokens: readonly NumberToken[], at: number, token: NumberToken): Arc[] {
  const arcs: Arc[] = [{ to: at + 1, digits: token.digits, weight: 0 }]
  let end = at + 1
  let rest = 0
  while (tokens[end]?.sense === 'letters') rest += tokens[end++]!.digits.length
  if (end === tokens.length)
    for (let kept = token.digits.length - (rest > 0 ? 0 : 1); kept > 0; kept--)
      arcs.push({
        to: end,
        digits: token.digits.slice(0, kept),
        weight: WEIGHT.surplusLetter * (token.digits.length - kept + rest),
      })
  return arcs
}

function digitAt(tokens: readonly NumberToken[], at: number): { digit: string; to: number } | undefined {
  let next = at
  while (tokens[next]?.sense === 'filler') next++
  const token = tokens[next]
  if (token?.sense === 'unit') return { digit: String(token.value), to: next + 1 }
  if (token?.sense === 'digits' && token.digits.length === 1) return { digit: token.digits, to: next + 1 }
  return undefined
}

/** Double four is 44; "double" before anything else is skipped. */
function multiplied(tokens: readonly NumberToken[], at: number, times: number): Arc[] {
  const arcs: Arc[] = [{ to: at + 1, digits: '', weight: WEIGHT.idle }]
  const next = digitAt(tokens, at + 1)
  if (next !== undefined) arcs.push({ to: next.to, digits: next.digit.repeat(times), weight: 0 })
  return arcs
}

/** "trois fois le sept" is 777. */
function timesArcs(tokens: readonly NumberToken[], at: number, value: number): Arc[] {
  if (tokens[at + 1]?.sense !== 'times' || value < 2 || value > 6) return []
  const next = digitAt(tokens, at + 2)
  return next === undefined ? [] : [{ to: next.to, digits: next.digit.repeat(value), weight: 0 }]
}

/** Phrases of two or more pieces, between commas or line ends, that are said twice in a row. */
function repeatedPhrases(tokens: readonly NumberToken[]): { from: number; to: number }[] {
  const starts: number[] = []
  for (const [at, { joint }] of tokens.entries())
    if (at === 0 || joint === 'comma' || joint === 'line') starts.push(at)
  const said = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => `${token.sense}${token.value}${token.digits}`)
      .join()
  const repeated: { from: number; to: number }[] = []
  for (let index = 0; index + 1 < starts.length; index++) {
    const from = starts[index]!
    const to = starts[index + 1]!
    const end = starts[index + 2] ?? tokens.length
    if (to - from >= 2 && to - from <= 12 && end - to === to - from && said(from, to) === said(to, end))
      repeated.push({ from, to })
  }
  return repeated
}
