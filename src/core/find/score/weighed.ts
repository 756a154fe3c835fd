// The score of a stretch: its rules are asked one by one, cheap ones first, and no further than the question needs.
import { FEATURES_AGAINST } from './features-against.js'
import { FEATURES_FOR, type Feature } from './features.js'
import type { Situation } from './situation.js'

/** A rule of the score that held, with its weight; `explain` prints them. */
interface HeldFeature {
  readonly name: string
  readonly weight: number
}

/** What the rules say of a stretch. */
export interface Score {
  readonly score: number
  readonly features: readonly HeldFeature[]
  /** Whether the score is at least so high; asks only the rules that it takes to know. */
  reaches(threshold: number): boolean
}

/** Weight of the reading's own likelihood in the score. */
const READING_WEIGHT = 0.6
/** Longer stretches of equal merit first. */
const PER_DIGIT = 0.06
/** More than sums of weights differ by the order in which they are added up. */
const ROUNDING = 1e-6

/** All rules, in the order in which they are added up and printed. */
const RULES: readonly Feature[] = [...FEATURES_FOR, ...FEATURES_AGAINST]

/** The same in the order in which they are asked: by what a stretch is by itself, then by what stands around it. */
const ASKED: readonly number[] = [
  ...placesWhere(({ looksAround, weight }) => looksAround !== true && weight > 0),
  ...placesWhere(({ looksAround, weight }) => looksAround !== true && weight <= 0),
  ...placesWhere(({ looksAround }) => looksAround === true),
]

/** By place in `ASKED`: what the rules from there on add at most. */
let left = leftByPlace()

function leftByPlace(): readonly number[] {
  return ASKED.map((_, from) =>
    ASKED.slice(from).reduce((sum, rule) => sum + Math.max(0, RULES[rule]!.weight), 0),
  )
}

/** Adds up anew what the rules weigh: for the bench, which tries other weights than those that they were loaded with. */
export function weighAnew(): void {
  left = leftByPlace()
}

function placesWhere(isWanted: (feature: Feature) => boolean): number[] {
  return RULES.flatMap((feature, at) => (isWanted(feature) ? [at] : []))
}

/**
 * The score of one situation. Most stretches are no number, and a few rules show it: as soon as all that are left, held
 * every one, could not lift the score to what is asked for, no other rule can change the answer.
 */
export class Weighed implements Score {
  /** Places in `RULES` of those that held, in the order in which they were asked. */
  private readonly held: number[] = []
  /** Place in `ASKED` of the next rule, and the score by those before it. */
  private next = 0
  private sum: number
  private known: { readonly score: number; readonly features: readonly HeldFeature[] } | undefined

  constructor(private readonly situation: Situation) {
    this.sum = startOf(situation)
  }

  get score(): number {
    return this.whole().score
  }

  get features(): readonly HeldFeature[] {
    return this.whole().features
  }

  reaches(threshold: number): boolean {
    for (; this.next < ASKED.length; this.ask()) if (this.most < threshold - ROUNDING) return false
    return this.score >= threshold
  }

  /** What the score is at most, by the rules that have been asked. */
  private get most(): number {
    return this.sum + left[this.next]!
  }

  private ask(): void {
    const rule = ASKED[this.next++]!
    if (!RULES[rule]!.holds(this.situation)) return
    this.held.push(rule)
    this.sum += RULES[rule]!.weight
  }

  /** All rules asked, and added up in their own order. */
  private whole(): { readonly score: number; readonly features: readonly HeldFeature[] } {
    if (this.known !== undefined) return this.known
    while (this.next < ASKED.length) this.ask()
    const features = this.held.sort((a, b) => a - b).map((rule) => RULES[rule]!)
    const score = features.reduce((sum, { weight }) => sum + weight, startOf(this.situation))
    this.known = { score, features }
    return this.known
  }
}

function startOf({ path, known, open }: Situation): number {
  return READING_WEIGHT * path.weight + PER_DIGIT * (known + open)
}

/** The score of what one rule alone decides. */
export function byRule(rule: HeldFeature): Score {
  const { weight: score } = rule
  return { score, features: [rule], reaches: (threshold) => score >= threshold }
}
