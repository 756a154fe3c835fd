// The grammar of cardinals: tens and units, twenties, hundreds and thousands, one for all languages, written or heard.
import type { JointCosts } from './joint-costs.js'
import type { Language } from './language.js'
import type { Arc } from './lattice.js'
import type { NumberToken } from './number-tokens.js'

/** What the grammar must know of a language. */
export interface CardinalRules {
  /** 60 takes 10 to 19 (soixante-dix), 4 × 20 is 80 and takes 1 to 19. */
  readonly vigesimal?: boolean
  /** 10 takes 1 to 9: Turkish on iki. */
  readonly tenTakesUnits?: boolean
  /** The unit may go before the tens: ein und zwanzig. */
  readonly unitFirst?: boolean
  /** It always does: zwanzig ein is 20 1. */
  readonly tensLast?: boolean
  /** The pieces are the words of an ear, which hears no joiners, and 17 to 19 as one word each. */
  readonly heard?: boolean
}

/** The grammar of what is written in a language; undefined where no word has to be read. */
export function writtenRules(language: Language | undefined): CardinalRules {
  const { vigesimal = false, tenTakesUnits = false, unitFirst = false, compounds = [] } = language ?? {}
  return {
    vigesimal,
    tenTakesUnits,
    unitFirst,
    tensLast: unitFirst && compounds.every(({ order }) => order === 'unit-tens'),
  }
}

const NONE: readonly Arc[] = []

/** Figures of a cardinal under a hundred: without a zero in front. */
const CARDINAL_FIGURES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_, value) => [String(value), value]),
)

/** A cardinal under a thousand that begins at a place of the run. */
interface Cardinal {
  readonly to: number
  readonly value: number
  readonly weight: number
}

/** Splitting what a joiner ties: treinta y cuatro; and where a hundred is tied to what follows. */
const SPLIT_AT_JOINER = -4
const SPLIT_HUNDRED_AT_JOINER = -2
/** Figures that Whisper cut in two: "30, 9" for 39. */
const JOIN_FIGURES = -2.5
/** "60, 11" for 71: what a French reader says is two figures to a transcriber. */
const JOIN_TWENTIES = -1.5
/** "eight hundred two" for 802: in numbers that are read out, 800 2 is at least as likely. */
const UNIT_AFTER_HUNDRED = -0.3

/** The grammar of cardinals over the pieces of one run. */
export class Cardinals {
  constructor(
    private readonly tokens: readonly NumberToken[],
    private readonly rules: CardinalRules,
    private readonly costs: JointCosts,
  ) {}

  /** All cardinals that begin at piece `at`, as arcs. */
  from(at: number): readonly Arc[] {
    if (!this.isCardinal(at)) return NONE
    const under = this.underThousand(at)
    return [
      ...under.map(({ to, value, weight }) => ({ to, digits: String(value), weight })),
      ...this.thousands(at, under),
    ]
  }

  /** Whether a cardinal can begin at a piece; groups of figures are none. */
  private isCardinal(at: number): boolean {
    const { sense } = this.tokens[at]!
    return sense === 'hundred' || sense === 'hundreds' || sense === 'thousand' || this.valueAt(at) >= 0
  }

  /** The value of a piece that is a cardinal under a hundred, -1 for others. */
  private valueAt(at: number): number {
    const token = this.tokens[at]
    if (token === undefined) return -1
    const { sense, digits, value } = token
    if (sense === 'digits') return digits.length <= 2 ? (CARDINAL_FIGURES.get(digits) ?? -1) : -1
    return sense === 'unit' || sense === 'teen' || sense === 'tens' || sense === 'pair' ? value : -1
  }

  private afterJoiner(at: number): number {
    return this.tokens[at]?.sense === 'joiner' ? at + 1 : at
  }

  private underThousand(at: number): Cardinal[] {
    const smalls = this.underHundred(at)
    return [...smalls, ...this.hundreds(at, smalls).flatMap((head) => this.withTail(head))]
  }

  /** Cardinals under a hundred; figures take part only where two of them make one (30 9). */
  private underHundred(at: number): Cardinal[] {
    const value = this.valueAt(at)
    if (value < 0) return []
    const joined = this.joined(at, value)
    if (this.tokens[at]!.sense === 'digits') return joined
    const tied = ({ to }: Cardinal): boolean => to - at > 2 && this.tokens[at + 1]!.sense === 'joiner'
    const split = Math.min(
      0,
      ...joined.map((one) => (tied(one) ? SPLIT_AT_JOINER : this.costs.split(at + 1))),
    )
    return [{ to: at + 1, value, weight: split }, ...joined]
  }

  /** Cardinals under a hundred of two pieces or more. */
  private joined(at: number, value: number): Cardinal[] {
    const twenties = this.rules.vigesimal === true && (value === 60 || value === 80)
    const figures = this.tokens[at]!.sense === 'digits' ? (twenties ? JOIN_TWENTIES : JOIN_FIGURES) : 0
    const found = this.endsOfJoined(at, value).map(({ to, value: total }) => {
      let weight = figures
      for (let piece = at + 1; piece < to; piece++) weight += figures < 0 ? 0 : this.costs.join(piece)
      return { to, value: total, weight }
    })
    // "quatre vingt dix" is 90 rather than 80 and 10: what could go on costs something where it stops.
    const longest = Math.max(...found.map(({ to }) => to))
    return found.map((one) =>
      one.to < longest ? { ...one, weight: one.weight + this.costs.split(one.to) } : one,
    )
  }

  /** Where they end, and what they are. */
  private endsOfJoined(at: number, value: number): { to: number; value: number }[] {
    const { vigesimal, tenTakesUnits, unitFirst, tensLast, heard } = this.rules
    const found: { to: number; value: number }[] = []
    if (value >= (tenTakesUnits ? 10 : 20) && value % 10 === 0) {
      const next = this.afterJoiner(at + 1)
      const rest = this.valueAt(next)
      if (tensLast !== true && rest > 0 && rest < 10) found.push({ to: next + 1, value: value + rest })
      if (vigesimal && (value === 60 || value === 80)) found.push(...this.teens(next, value))
    }
    if (vigesimal && value === 10 && heard !== true) found.push(...this.teenInTwoWords(at, 0))
    if (vigesimal && value === 4 && this.valueAt(at + 1) === 20) {
      const next = this.afterJoiner(at + 2)
      const rest = this.valueAt(next)
      found.push({ to: at + 2, value: 80 })
      if (rest > 0 && rest < 10) found.push({ to: next + 1, value: 80 + rest })
      found.push(...this.teens(next, 80))
    }
    if (unitFirst && value > 0 && value < 10 && (heard === true || this.tokens[at + 1]?.sense === 'joiner')) {
      const next = this.afterJoiner(at + 1)
      const tens = this.valueAt(next)
      if (tens >= 20 && tens % 10 === 0) found.push({ to: next + 1, value: tens + value })
    }
    return found
  }

  /** 10 to 19 behind twenties. */
  private teens(at: number, twenties: number): { to: number; value: number }[] {
    const teen = this.valueAt(at)
    if (teen < 10 || teen > 19) return []
    return [{ to: at + 1, value: twenties + teen }, ...this.teenInTwoWords(at, twenties)]
  }

  /** Dix sept, dix huit, dix neuf, where a writer parts them. */
  private teenInTwoWords(at: number, twenties: number): { to: number; value: number }[] {
    const unit = this.valueAt(at + 1)
    if (this.rules.heard === true || this.valueAt(at) !== 10 || unit < 7 || unit > 9) return []
    return [{ to: at + 2, value: twenties + 10 + unit }]
  }

  /** n × 100, 100 alone, and hundreds that are words of their own. */
  private hundreds(at: number, smalls: readonly Cardinal[]): Cardinal[] {
    const token = this.tokens[at]!
    if (token.sense === 'hundred') return [{ to: at + 1, value: 100, weight: this.aloneCost(at) }]
    if (token.sense === 'hundreds') return [{ to: at + 1, value: token.value, weight: 0 }]
    const figure = token.sense === 'digits' ? [{ to: at + 1, value: this.valueAt(at), weight: 0 }] : []
    return [...smalls, ...figure]
      .filter(({ to, value }) => value > 0 && this.tokens[to]?.sense === 'hundred')
      .map(({ to, value, weight }) => ({
        to: to + 1,
        value: value * 100,
        weight: weight + this.costs.join(to),
      }))
  }

  /** A multiplier that is read as 100 or 1000 although something to multiply goes before it. */
  private aloneCost(at: number): number {
    const before = this.valueAt(at - 1)
    const counts = before > 0 && (before < 10 || this.tokens[at]!.sense === 'thousand')
    return counts ? 2 * this.costs.split(at) : 0
  }

  /** Hundreds alone, and with what follows. */
  private withTail(head: Cardinal): Cardinal[] {
    const { tokens, costs } = this
    const from = this.afterJoiner(head.to)
    if (from >= tokens.length) return [head]
    const tied = from > head.to
    const fused = tokens[from]!.joint === 'fused'
    const tails =
      tokens[from]!.sense === 'digits' ? [] : this.underHundred(from).filter(({ value }) => value > 0)
    const join = costs.join(head.to) + (tied ? costs.join(from) : 0)
    const goesOn = tails.some(({ value }) => value > 9 || tied || fused)
    const stop = goesOn ? (tied ? SPLIT_HUNDRED_AT_JOINER : costs.split(from)) : 0
    return [
      { ...head, weight: head.weight + stop },
      ...tails.map(({ to, value, weight }) => ({
        to,
        value: head.value + value,
        weight: head.weight + weight + join + (value < 10 && !tied && !fused ? UNIT_AFTER_HUNDRED : 0),
      })),
    ]
  }

  /** n × 1000 with what follows. */
  private thousands(at: number, under: readonly Cardinal[]): Arc[] {
    const { tokens, costs } = this
    const heads =
      tokens[at]!.sense === 'thousand'
        ? [{ to: at + 1, value: 1, weight: this.aloneCost(at) }]
        : under
            .filter(({ to, value }) => value > 0 && tokens[to]?.sense === 'thousand')
            .map(({ to, value, weight }) => ({ to: to + 1, value, weight: weight + costs.join(to) }))
    return heads.flatMap(({ to, value, weight }) => {
      const alone = { to, digits: `${value}000`, weight }
      const from = this.afterJoiner(to)
      if (from >= tokens.length || tokens[from]!.sense === 'digits') return [alone]
      const tails = this.underThousand(from).filter((tail) => tail.value > 0)
      return [
        alone,
        ...tails.map((tail) => ({
          to: tail.to,
          digits: `${value}${String(tail.value).padStart(3, '0')}`,
          weight: weight + tail.weight + costs.join(to) + (tail.value < 10 ? UNIT_AFTER_HUNDRED : 0),
        })),
      ]
    })
  }
}
