// Explains what several ears heard in one stretch: the numbers in it, each by the ear that speaks for it most, and what the rest is.
import { overlap, type TimeRange } from '../../finding.js'
import type { TranscriptWord } from '../../transcript/transcript.js'
import type { Supposed } from '../decide.js'
import { quantileOf, type Segment, stepsOf, type Tongue, type WordRange } from '../kinds/run.js'
import { saidBeside } from '../kinds/said.js'
import type { HeardWord } from '../number-words.js'
import { earsOfPassage, mergeRuns, type SensedPassage, senseRun } from '../passages.js'
import { type Explanation, explainRun } from './explain-run.js'

/** A number that a stretch is explained by. */
export interface SupposedNumber extends Supposed {
  /** Each time that it is said. */
  readonly occurrences: readonly Occurrence[]
  /** Ears that heard it, the main one first. */
  readonly ears: readonly string[]
}

/** One time that a number is said. */
export interface Occurrence {
  readonly words: readonly HeardWord[]
  /** From the first word to the last, in seconds. */
  readonly time: TimeRange
  /** What may belong to it: something else is said before and behind. */
  readonly within: TimeRange
}

/** What a stretch was explained by. */
export interface ExplainedPassage {
  /** In order of time. */
  readonly numbers: readonly SupposedNumber[]
  /** Rows of number words that are something else, and what. */
  readonly others: readonly ExplainedAway[]
}

/** A stretch of number words that are no number. */
export interface ExplainedAway extends TimeRange {
  /** Name of the kind of explanation. */
  readonly kind: string
  readonly words: readonly HeardWord[]
}

/** Each ear's words are explained by themselves; of numbers at the same time the one with the most support is taken. */
export function explainPassage(
  passage: SensedPassage,
  tongues: readonly Tongue[],
  transcript: readonly TranscriptWord[],
): ExplainedPassage {
  const byEar = passage.runs.map(({ words }) => ({
    words,
    explanation: explainRun({ words, tongues, said: saidBeside(words, transcript) }),
  }))
  const supposed = byEar
    .flatMap(({ words, explanation }) => numbersOf(words, explanation, passage))
    .sort((a, b) => b.support - a.support)
  const numbers: SupposedNumber[] = []
  for (const each of supposed)
    if (!numbers.some((other) => overlap(timeOfNumber(other), timeOfNumber(each)))) numbers.push(each)
  const { words, explanation } = byEar[0]!
  const others = explanation.segments
    .flatMap((segment) => explainedAway(words, segment))
    .filter((other) => !numbers.some((number) => overlap(timeOfNumber(number), other)))
  return { numbers: numbers.sort((a, b) => timeOfNumber(a).start - timeOfNumber(b).start), others }
}

/** From the first word to the last of all times that it is said. */
export function timeOfNumber({ occurrences }: SupposedNumber): TimeRange {
  return { start: occurrences[0]!.time.start, end: occurrences.at(-1)!.time.end }
}

function numbersOf(
  words: readonly HeardWord[],
  { segments, numbers }: Explanation,
  passage: SensedPassage,
): SupposedNumber[] {
  return numbers.map(({ numbers: ranges, support }) => {
    const occurrences = ranges.map((range) => occurrenceOf(words, range, segments))
    const time = { start: occurrences[0]!.time.start, end: occurrences.at(-1)!.time.end }
    return {
      occurrences,
      support,
      ears: earsIn(passage, time),
      whole: isWhole(words, ranges, segments),
      drawn: drawnDigits(words, ranges),
      digitsHeard: digitsHeard(words, ranges),
    }
  })
}

/** Words of the fullest time that a number is said, where each is one digit; 0 where others are among them. */
function digitsHeard(words: readonly HeardWord[], ranges: readonly WordRange[]): number {
  const isDigits = ranges.every(({ from, to }) => words.slice(from, to).every(({ unit }) => unit < 10))
  return isDigits ? Math.max(...ranges.map(({ from, to }) => to - from)) : 0
}

/** The ears by what they heard in that time. */
function earsIn({ runs }: SensedPassage, time: TimeRange): string[] {
  const inside = runs.flatMap(({ ear, words }) => {
    const own = words.filter((word) => overlap(word, time))
    return own.length === 0 ? [] : [senseRun(ear, own)]
  })
  return earsOfPassage(mergeRuns(inside.map((run) => ({ ...run, ...time })))[0]!)
}

function occurrenceOf(
  words: readonly HeardWord[],
  range: WordRange,
  segments: readonly Segment[],
): Occurrence {
  const { from, to } = range
  const own = words.slice(from, to)
  const time = { start: own[0]!.start, end: own.at(-1)!.end }
  const start = isElse(from - 1, segments) ? between(words[from - 1]!, words[from]!) : -Infinity
  const end = isElse(to, segments) ? between(words[to - 1]!, words[to]!) : Infinity
  return { words: own, time, within: { start, end } }
}

const between = (one: HeardWord, next: HeardWord): number => (one.end + next.start) / 2

/** Whether the word at a place is explained by something else than being a single word. */
function isElse(at: number, segments: readonly Segment[]): boolean {
  return segments.some(({ kind, from, to }) => kind !== 'other' && from <= at && at < to)
}

/** Seconds from word to word below which there is no silence between words. */
const QUICK = 0.6
/** A step this much longer than a number's usual one has room for another word. */
const LATE = 1.35

/**
 * Digits behind which a quickly said number waits. A digit that comes twice in one breath may be heard once, but it
 * takes the time of two: what goes on at once lost none. The last one is behind no step.
 */
function drawnDigits(words: readonly HeardWord[], ranges: readonly WordRange[]): Set<number> {
  const drawn = new Set<number>()
  for (const range of ranges) {
    const steps = stepsOf({ words }, range)
    const usual = quantileOf(steps, 0.5)
    if (usual >= QUICK) continue
    for (const [index, step] of steps.entries())
      if (step >= LATE * usual) drawn.add(words[range.from + index]!.unit % 10)
  }
  return drawn
}

/** A word so near, in seconds, or as near as the number's own words, and so sure, belongs to it or something is amiss. */
const BESIDE = 1.2
const SURE_BESIDE = 0.6

function isWhole(
  words: readonly HeardWord[],
  ranges: readonly WordRange[],
  segments: readonly Segment[],
): boolean {
  const [from, to] = [ranges[0]!.from, ranges.at(-1)!.to]
  const near = Math.max(BESIDE, ...ranges.flatMap((range) => stepsOf({ words }, range)))
  const isLeft = (at: number, gap: number): boolean =>
    gap <= near && words[at]!.probability >= SURE_BESIDE && !isElse(at, segments)
  const before = from > 0 && isLeft(from - 1, words[from]!.start - words[from - 1]!.end)
  const behind = to < words.length && isLeft(to, words[to]!.start - words[to - 1]!.end)
  return !before && !behind
}

function explainedAway(words: readonly HeardWord[], { kind, from, to, numbers }: Segment): ExplainedAway[] {
  if (kind === 'other' || numbers.length > 0) return []
  const own = words.slice(from, to)
  return [{ kind, words: own, start: own[0]!.start, end: own.at(-1)!.end }]
}
