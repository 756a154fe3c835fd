// Weighs what several listeners made of one passage: which digits, in which order, and whether that is certain.
import type { PlanAutomaton } from '../plan/plan-automaton.js'

/** What one listener (an ear with the digit ear or with Whisper) says of digits: natural logs of their likelihood. */
export interface Hearing {
  readonly ear: string
  readonly listener: 'digit ear' | 'whisper'
  readonly scores: ReadonlyMap<string, number>
}

/** All hearings of a passage in one language. */
export interface LanguageHearing {
  /** ISO 639-1 code. */
  readonly language: string
  /** Natural log of the probability that the passage is in it. */
  readonly probability: number
  /** Plan of the territories that the language points to. */
  readonly plan: PlanAutomaton
  readonly hearings: readonly Hearing[]
}

/** Digits with their weight over all listeners. */
export interface WeighedReading {
  readonly digits: string
  readonly language: string
  readonly score: number
  /** Mean natural log of the likelihood by the digit ear alone. */
  readonly heard: number
  /** Hearings that have these digits first. */
  readonly agree: number
}

/**
 * Whisper beside the digit ear: of 61 numbers in the development tracks 56 are among the first two readings with 0.33 to
 * 0.6, 53 with 1 (55 with each track's own weight chosen without it), 50 without Whisper. Over music it repeats digits.
 */
const WHISPER_WEIGHT = 0.5
const LANGUAGE_WEIGHT = 1
/** A listener that does not have some digits at all is taken to hold them this much less likely than its last. */
const UNLISTED = 2
/** Without any listing at all. */
const UNHEARD = -30

/** Log-weights of what digits are in the plan: most numbers that are said out loud are whole ones. */
const FORM_WEIGHT = { national: 0, international: -3, local: -3, short: -6 } as const
const INVALID_WEIGHT = -2

/** How well digits fit the plan: 0 for a whole national number of a known type. */
export function planWeight(digits: string, plan: PlanAutomaton): number {
  return planFit(plan.walk(digits), plan)
}

/** The same of the digits that lead to a state of the plan. */
export function planFit(state: number, plan: PlanAutomaton): number {
  const accepted = plan.acceptance(state)
  return Math.max(
    UNHEARD,
    ...accepted.map(({ form, valid }) => FORM_WEIGHT[form] + (valid ? 0 : INVALID_WEIGHT)),
  )
}

/** Whether digits are a whole number of a known type, at home or abroad: only such a one is heard with certainty. */
export function isWholeNumber(digits: string, plan: PlanAutomaton): boolean {
  return plan
    .acceptance(plan.walk(digits))
    .some(({ form, valid }) => valid && (form === 'national' || form === 'international'))
}

/** Whether digits are another whole number with one of them twice that is among the `drawn` ones. */
export function mayHaveLostOne(digits: string, drawn: ReadonlySet<number>, plan: PlanAutomaton): boolean {
  return [...digits].some(
    (digit, at) =>
      drawn.has(Number(digit)) && isWholeNumber(digits.slice(0, at + 1) + digits.slice(at), plan),
  )
}

/** All digits that any listener named, heaviest first; each in its best language. */
export function weighReadings(languages: readonly LanguageHearing[]): WeighedReading[] {
  const best = new Map<string, WeighedReading>()
  for (const language of languages)
    for (const reading of weighLanguage(language)) {
      const known = best.get(reading.digits)
      if (known === undefined || known.score < reading.score) best.set(reading.digits, reading)
    }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.digits < b.digits ? -1 : 1))
}

/** A reading that every ear of the digit ear has first, so likely and so far before its next, needs no second opinion. */
const SURELY_HEARD = -3
const SURE_MARGIN = 2

/**
 * Whether the digit ear alone is sure of a passage: 25 of 26 such readings were right where it was measured. `drawn` as
 * in `mayHaveLostOne`.
 */
export function isSurelyHeard(languages: readonly LanguageHearing[], drawn: ReadonlySet<number>): boolean {
  const weighed = weighReadings(languages)
  const first = weighed[0]
  if (first === undefined || marginOf(weighed, drawn) < SURE_MARGIN) return false
  const { plan, hearings } = languages.find(({ language }) => language === first.language)!
  return (
    isWholeNumber(first.digits, plan) &&
    hearings
      .filter(({ listener }) => listener === 'digit ear')
      .every(({ scores }) => {
        const own = scores.get(first.digits) ?? -Infinity
        const others = [...scores].filter(([digits]) => isRival(digits, first.digits, drawn))
        return (
          own >= SURELY_HEARD && own - Math.max(-Infinity, ...others.map(([, score]) => score)) >= SURE_MARGIN
        )
      })
  )
}

/** By how much the first of weighed readings is heavier than the next that may be right in its place. */
export function marginOf(weighed: readonly WeighedReading[], drawn: ReadonlySet<number>): number {
  const [first, ...others] = weighed
  if (first === undefined) return 0
  const rival = others.find(({ digits }) => isRival(digits, first.digits, drawn))
  return first.score - (rival?.score ?? -Infinity)
}

/** Whether other digits may be right instead: not if they say one twice that had no time to be said twice. */
export function isRival(other: string, digits: string, drawn: ReadonlySet<number>): boolean {
  if (other === digits) return false
  return ![...digits].some(
    (digit, at) => !drawn.has(Number(digit)) && other === digits.slice(0, at + 1) + digits.slice(at),
  )
}

function weighLanguage({ language, probability, plan, hearings }: LanguageHearing): WeighedReading[] {
  const digits = new Set(hearings.flatMap(({ scores }) => [...scores.keys()]))
  const ears = hearings.filter(({ listener }) => listener === 'digit ear')
  const decoders = hearings.filter(({ listener }) => listener === 'whisper')
  const firsts = hearings.map(({ scores }) => firstOf(scores))
  return [...digits].map((each) => {
    const heard = mean(ears.map(({ scores }) => scoreOf(scores, each)))
    const decoded = decoders.map(({ scores }) => scoreOf(scores, each))
    const spoken =
      (ears.length > 0 ? heard : 0) + (decoded.length > 0 ? WHISPER_WEIGHT * Math.max(...decoded) : 0)
    return {
      digits: each,
      language,
      score: spoken + LANGUAGE_WEIGHT * probability + planWeight(each, plan),
      heard,
      agree: firsts.filter((first) => first === each).length,
    }
  })
}

function firstOf(scores: ReadonlyMap<string, number>): string | undefined {
  let first: string | undefined
  for (const [digits, score] of scores) if (first === undefined || score > scores.get(first)!) first = digits
  return first
}

function scoreOf(scores: ReadonlyMap<string, number>, digits: string): number {
  return scores.get(digits) ?? Math.max(UNHEARD, Math.min(0, ...scores.values()) - UNLISTED)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? UNHEARD : values.reduce((sum, value) => sum + value, 0) / values.length
}
