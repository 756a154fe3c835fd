// The grammar of cardinals: tens and units, twenties, hundreds and thousands, as one table of rules for all languages.
import type { Arc } from './lattice.js'
import type { Joint, NumberToken } from './number-tokens.js'

/** What the grammar must know of a language; `language.ts` has it. */
export interface CardinalRules {
  readonly vigesimal?: boolean
  readonly unitFirst?: boolean
}

/** A cardinal under a hundred at a place of the run. */
interface Small {
  readonly to: number
  readonly value: number
  readonly weight: number
  /** More than one piece. */
  readonly joined: boolean
}

/** What it costs to read two pieces as one number across a joint, and as two where they could be one. */
const JOIN: Readonly<Record<Joint, number>> = { fused: 0, hyphen: 0, blank: 0, comma: -2.5, line: -2.5 }
const SPLIT: Readonly<Record<Joint, number>> = { fused: -6, hyphen: -4, blank: -1, comma: 0, line: 0 }
/** Splitting what a joiner ties: treinta y cuatro. */
const SPLIT_AT_JOINER = -4
/** Figures that Whisper cut in two: "30, 9" for 39. */
const JOIN_FIGURES = -2.5
/** "60, 11" for 71: what a French reader says is two figures to a transcriber. */
const JOIN_TWENTIES = -1.5
/** "eight hundred two" for 802: in numbers that are read out, 800 2 is at least as likely. */
const UNIT_AFTER_HUNDRED = -0.3

/** All cardinals that begin at piece `at`, as arcs. */
export function cardinals(tokens: readonly NumberToken[], at: number, rules: CardinalRules): Arc[] {
  const arcs: Arc[] = []
  const smalls = small(tokens, at, rules)
  for (const { to, value, weight } of smalls) arcs.push({ to, digits: String(value), weight })
  const heads = hundreds(tokens, at, smalls)
  for (const head of heads) arcs.push(...withTail(tokens, head, rules))
  arcs.push(...thousands(tokens, at, smalls, rules))
  return arcs.filter((arc) => arc.to > at)
}

function cardinalOf(token: NumberToken | undefined): number {
  if (token === undefined) return -1
  if (token.sense === 'digits') return /^(?:\d|[1-9]\d)$/.test(token.digits) ? Number(token.digits) : -1
  return token.sense === 'unit' || token.sense === 'teen' || token.sense === 'tens' || token.sense === 'pair'
    ? token.value
    : -1
}

/** Cardinals under a hundred; figures take part only where two of them make one (30 9). */
function small(tokens: readonly NumberToken[], at: number, rules: CardinalRules): Small[] {
  const token = tokens[at]
  const value = cardinalOf(token)
  if (value < 0) return []
  const joined = joinedSmalls(tokens, at, value, rules)
  if (token!.sense === 'digits') return joined
  const split = Math.min(
    0,
    ...joined.map(({ to }) =>
      to - at > 2 && tokens[at + 1]!.sense === 'joiner' ? SPLIT_AT_JOINER : splitCost(tokens, at + 1),
    ),
  )
  return [{ to: at + 1, value, weight: split, joined: false }, ...joined]
}

function splitCost(tokens: readonly NumberToken[], at: number): number {
  return SPLIT[tokens[at]!.joint]
}

function joinedSmalls(
  tokens: readonly NumberToken[],
  at: number,
  value: number,
  rules: CardinalRules,
): Small[] {
  const found: Small[] = []
  const twenties = rules.vigesimal && (value === 60 || value === 80)
  const figures = tokens[at]!.sense === 'digits' ? (twenties ? JOIN_TWENTIES : JOIN_FIGURES) : 0
  const add = (to: number, total: number, from: number): void => {
    if (to === from) return
    let weight = figures
    for (let piece = from; piece < to; piece++) weight += figures < 0 ? 0 : JOIN[tokens[piece]!.joint]
    found.push({ to, value: total, weight, joined: true })
  }
  if (isTens(value)) {
    const next = afterJoiner(tokens, at + 1)
    const unit = cardinalOf(tokens[next])
    if (unit > 0 && unit < 10) add(next + 1, value + unit, at + 1)
    if (rules.vigesimal && (value === 60 || value === 80) && unit > 9 && unit < 20)
      add(next + 1, value + unit, at + 1)
    if (rules.vigesimal && (value === 60 || value === 80) && unit === 10) {
      const more = cardinalOf(tokens[next + 1])
      if (more > 6 && more < 10) add(next + 2, value + 10 + more, at + 1)
    }
  }
  if (value === 10 && rules.vigesimal) {
    const unit = cardinalOf(tokens[at + 1])
    if (unit > 6 && unit < 10) add(at + 2, 10 + unit, at + 1)
  }
  if (rules.vigesimal && value === 4 && cardinalOf(tokens[at + 1]) === 20) {
    add(at + 2, 80, at + 1)
    const next = afterJoiner(tokens, at + 2)
    const rest = cardinalOf(tokens[next])
    if (rest > 0 && rest < 20) add(next + 1, 80 + rest, at + 1)
    const more = cardinalOf(tokens[next + 1])
    if (rest === 10 && more > 6 && more < 10) add(next + 2, 90 + more, at + 1)
  }
  if (rules.unitFirst && value > 0 && value < 10 && tokens[at + 1]?.sense === 'joiner') {
    const tens = cardinalOf(tokens[at + 2])
    if (isTens(tens)) add(at + 3, tens + value, at + 1)
  }
  return preferLonger(found, tokens)
}

/** "quatre vingt dix" is 90 rather than 80 and 10: what could go on costs something where it stops. */
function preferLonger(found: Small[], tokens: readonly NumberToken[]): Small[] {
  const longest = Math.max(...found.map(({ to }) => to))
  return found.map((one) =>
    one.to < longest ? { ...one, weight: one.weight + splitCost(tokens, one.to) } : one,
  )
}

function isTens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0
}

function afterJoiner(tokens: readonly NumberToken[], at: number): number {
  return tokens[at]?.sense === 'joiner' ? at + 1 : at
}

/** A multiplier that is read as 100 or 1000 although something to multiply goes before it. */
function aloneCost(tokens: readonly NumberToken[], at: number): number {
  const before = cardinalOf(tokens[at - 1])
  const counts = before > 0 && (before < 10 || tokens[at]!.sense === 'thousand')
  return counts ? 2 * SPLIT[tokens[at]!.joint] : 0
}

/** n × 100, 100 alone, and hundreds that are words of their own. */
function hundreds(tokens: readonly NumberToken[], at: number, smalls: readonly Small[]): Small[] {
  const token = tokens[at]!
  if (token.sense === 'hundred')
    return [{ to: at + 1, value: 100, weight: aloneCost(tokens, at), joined: false }]
  if (token.sense === 'hundreds') return [{ to: at + 1, value: token.value, weight: 0, joined: false }]
  const figure =
    token.sense === 'digits' ? [{ to: at + 1, value: cardinalOf(token), weight: 0, joined: false }] : []
  return [...smalls, ...figure]
    .filter(({ to, value }) => value > 0 && tokens[to]?.sense === 'hundred')
    .map(({ to, value, weight, joined }) => ({
      to: to + 1,
      value: value * 100,
      weight: weight + JOIN[tokens[to]!.joint],
      joined,
    }))
}

function withTail(tokens: readonly NumberToken[], head: Small, rules: CardinalRules): Arc[] {
  const from = afterJoiner(tokens, head.to)
  const tied = from > head.to
  const tails =
    tokens[from]?.sense === 'digits' ? [] : small(tokens, from, rules).filter(({ value }) => value > 0)
  const join =
    from < tokens.length ? JOIN[tokens[head.to]!.joint] + (tied ? JOIN[tokens[from]!.joint] : 0) : 0
  const arcs = tails.map(({ to, value, weight }) => ({
    to,
    digits: String(head.value + value),
    weight:
      head.weight +
      weight +
      join +
      (value < 10 && !tied && tokens[from]!.joint !== 'fused' ? UNIT_AFTER_HUNDRED : 0),
  }))
  const goesOn = tails.some(({ value }) => value > 9 || tied || tokens[from]!.joint === 'fused')
  const stop = goesOn ? (tied ? -2 : splitCost(tokens, from)) : 0
  return [{ to: head.to, digits: String(head.value), weight: head.weight + stop }, ...arcs]
}

/** n × 1000 with what follows. */
function thousands(
  tokens: readonly NumberToken[],
  at: number,
  smalls: readonly Small[],
  rules: CardinalRules,
): Arc[] {
  const token = tokens[at]!
  const heads: Arc[] =
    token.sense === 'thousand'
      ? [{ to: at + 1, digits: '1', weight: aloneCost(tokens, at) }]
      : [
          ...smalls.map(({ to, value, weight }) => ({ to, digits: String(value), weight })),
          ...hundreds(tokens, at, smalls).flatMap((head) => withTail(tokens, head, rules)),
        ]
          .filter(({ to, digits }) => digits !== '0' && tokens[to]?.sense === 'thousand')
          .map(({ to, digits, weight }) => ({
            to: to + 1,
            digits,
            weight: weight + JOIN[tokens[to]!.joint],
          }))
  return heads.flatMap(({ to, digits, weight }) => {
    const from = afterJoiner(tokens, to)
    const tails =
      from < tokens.length && tokens[from]!.sense !== 'digits'
        ? [
            ...small(tokens, from, rules).map((one) => ({
              to: one.to,
              value: one.value,
              weight: one.weight,
            })),
            ...hundreds(tokens, from, small(tokens, from, rules)).flatMap((head) =>
              withTail(tokens, head, rules).map((arc) => ({
                to: arc.to,
                value: Number(arc.digits),
                weight: arc.weight,
              })),
            ),
          ].filter(({ value }) => value > 0)
        : []
    const join = from < tokens.length ? JOIN[tokens[to]!.joint] : 0
    return [
      { to, digits: `${digits}000`, weight },
      ...tails.map((tail) => ({
        to: tail.to,
        digits: `${digits}${String(tail.value).padStart(3, '0')}`,
        weight: weight + tail.weight + join + (tail.value < 10 ? UNIT_AFTER_HUNDRED : 0),
      })),
    ]
  })
}
