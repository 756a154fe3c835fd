// Puts a finding's judgement together: every reading in every territory, one entry per E.164 number, the worst outcome, the notes.
import {
  type JudgedNumber,
  type JudgedReading,
  type Outcome,
  type Verdict,
  worstOutcome,
} from '../finding.js'
import type { AcceptedAnswer } from './accepted.js'
import type { DialledNumber } from './dial.js'
import { judgeNoted, type NotedNumber, noted } from './judge.js'
import type { Knowledge } from './knowledge.js'
import { inSentence } from './plan-territory.js'

/** How a finding is judged. */
export interface JudgeOptions {
  /** ISO date. */
  readonly today: string
  /** The territories were named by the user: each gets its entry, *impossible* included. */
  readonly named: boolean
  /** The label's own list, asked before all others. */
  readonly accepted?: (number: DialledNumber) => AcceptedAnswer
}

/** What a finding takes over. */
export interface JudgedReadings {
  readonly outcome: Outcome
  readonly verdict: Verdict
  readonly readings: readonly JudgedReading[]
  readonly notes: readonly string[]
}

/** One reading before it is judged: its digits and the numbers that they dial. */
export interface DialledReading {
  /** As they would be dialled: `+` in front where it was written, `*` for each open digit. */
  readonly digits: string
  /** One per territory and E.164 number, likeliest first. */
  readonly numbers: readonly DialledNumber[]
  /** Digits written beside these that are not dialled; absent where there are none. */
  readonly leftOver?: number
}

/** Readings with more behind them; numbers of digits that are read already, with as many left over, join those. */
export function withReadings(
  readings: readonly DialledReading[],
  more: readonly DialledReading[],
): readonly DialledReading[] {
  const joined = [...readings]
  for (const reading of more) {
    const at = joined.findIndex(
      ({ digits, leftOver }) => digits === reading.digits && leftOver === reading.leftOver,
    )
    if (at < 0) joined.push(reading)
    else joined[at] = { ...reading, numbers: [...joined[at]!.numbers, ...reading.numbers] }
  }
  return joined
}

/** What was found and could be read in no territory: *impossible* is earned by a reading that a plan refuses. */
const UNREAD = { outcome: 'caution', verdict: 'unclear', notes: [] } as const

/** Judges all readings of a finding; one without any number is *unclear*. */
export function judgeReadings(
  readings: readonly DialledReading[],
  knowledge: Knowledge,
  options: JudgeOptions,
): JudgedReadings {
  const judged = readings.map((reading) => judgeReading(reading, knowledge, options))
  const numbers = judged.flatMap(({ reading }) => reading.numbers)
  // Nothing was asked of any plan, so nothing was refused by one.
  if (numbers.length === 0) return { ...UNREAD, readings: judged.map(({ reading }) => reading) }
  const outcome = worstOutcome(numbers.map((number) => number.outcome))
  const worst = numbers.filter((number) => number.outcome === outcome)
  return {
    outcome,
    // Impossible in one territory says less than what the number is in another.
    verdict: worst.find((number) => number.verdict !== 'impossible')?.verdict ?? 'impossible',
    readings: judged.map(({ reading }) => reading),
    notes: [...new Set(judged.flatMap(({ notes }) => notes))],
  }
}

/** Judges one reading in all its territories. */
function judgeReading(
  reading: DialledReading,
  knowledge: Knowledge,
  options: JudgeOptions,
): { readonly reading: JudgedReading; readonly notes: readonly string[] } {
  const asked = options.named ? reading.numbers : withoutRefused(reading.numbers)
  const all = asked.map((number): NotedNumber => {
    const answer = options.accepted?.(number)
    if (answer?.judgement !== undefined) return noted(number, answer.judgement)
    const judged = withLeftOver(judgeNoted(number, knowledge, options.today), reading.leftOver)
    return answer === undefined ? judged : { ...judged, notes: [...judged.notes, ...answer.notes] }
  })
  const { kept, notes } = options.named ? { kept: all, notes: [] } : withoutStrangers(all)
  const open = reading.digits.split('*').length - 1
  return {
    reading: {
      digits: reading.digits,
      ...(open > 0 ? { open } : {}),
      numbers: oncePerNumber(kept.map(({ number }) => number)),
    },
    notes: [...kept.flatMap((each) => each.notes), ...notes],
  }
}

/** Where nobody named territories, one that refuses the digits says nothing beside others that dial them. */
function withoutRefused(numbers: readonly DialledNumber[]): readonly DialledNumber[] {
  const dialled = numbers.filter(({ form }) => form !== 'impossible')
  return dialled.length > 0 ? dialled : numbers.slice(0, 1)
}

/** A number cut out of more digits is at best a caution: who dials them all may ring somebody else. */
function withLeftOver(judged: NotedNumber, leftOver = 0): NotedNumber {
  if (leftOver === 0) return judged
  const { number, notes } = judged
  const digits = leftOver === 1 ? '1 digit beside it is' : `${leftOver} digits beside it are`
  return {
    number: number.outcome === 'clear' ? { ...number, outcome: 'caution' } : number,
    notes: [
      ...notes,
      `${digits} left over in ${inSentence(number.territory)}, where only part can be dialled`,
    ],
  }
}

/**
 * Where nobody named territories: *impossible* in one says nothing beside a number in another, and a number that is
 * fiction at home stays clear, with a note of what the same digits are elsewhere.
 */
function withoutStrangers(all: readonly NotedNumber[]): { kept: readonly NotedNumber[]; notes: string[] } {
  const possible = all.filter(({ number }) => number.verdict !== 'impossible')
  if (possible.length === 0) return { kept: all.slice(0, 1), notes: [] }
  const atHome = possible.filter(({ number }) => number.verdict === 'fiction')
  if (atHome.length === 0) return { kept: possible, notes: [] }
  const strangers = possible.filter(({ number }) => number.verdict !== 'fiction')
  return {
    kept: atHome,
    notes: strangers.map(
      ({ number }) =>
        `in ${inSentence(number.territory)} the same digits are ${number.e164 ?? 'a number'}: ${number.verdict}`,
    ),
  }
}

/** One entry per E.164 number; numbers without one (short codes, masks) once for each territory. */
function oncePerNumber(numbers: readonly JudgedNumber[]): readonly JudgedNumber[] {
  const entries = new Map<string, JudgedNumber>()
  for (const number of numbers) {
    const text = number.evidence.map((each) => each.text).join()
    const key = number.e164 ?? `${number.territory} ${number.verdict} ${text}`
    if (!entries.has(key)) entries.set(key, number)
  }
  return [...entries.values()]
}
