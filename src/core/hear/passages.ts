// From number words heard in overlapping windows to the passages in which numbers seem to be spoken.
import type { TimeRange } from '../finding.js'
import type { HeardWord } from './number-words.js'

/** Number words heard in one window by one ear, in order of time. */
export interface WindowHeard {
  /** Seconds from the start of the sound. */
  readonly start: number
  readonly end: number
  readonly words: readonly HeardWord[]
}

/** So many seconds without a number word end a run: what lies further apart is not explained together. */
const LONGEST_PAUSE = 4
/** Fewest number words that may hold a number. */
const FEWEST_WORDS = 4

/** A window's first and last second hear worse, so a word there is taken from the neighbour that has it inside. */
const WINDOW_EDGE = 1

/** One row of words out of windows that overlap: where two saw the same time, they change over in the longest pause. */
export function joinWindows(windows: readonly WindowHeard[]): HeardWord[] {
  let joined: HeardWord[] = []
  let end = -Infinity
  for (const window of windows) {
    if (window.start < end) {
      const border = longestPause(window.start + WINDOW_EDGE, end - WINDOW_EDGE, [...joined, ...window.words])
      joined = joined.filter((word) => middle(word) < border)
      joined.push(...window.words.filter((word) => middle(word) >= border))
    } else joined.push(...window.words)
    end = window.end
  }
  return joined
}

const middle = (word: HeardWord): number => (word.start + word.end) / 2

/** Middle of the longest stretch without a word between two times. */
function longestPause(from: number, to: number, words: readonly HeardWord[]): number {
  if (to <= from) return (from + to) / 2
  const inside = words
    .map(middle)
    .filter((time) => time > from && time < to)
    .sort((a, b) => a - b)
  const times = [from, ...inside, to]
  let best = 0
  for (let i = 1; i + 1 < times.length; i++)
    if (times[i + 1]! - times[i]! > times[best + 1]! - times[best]!) best = i
  return (times[best]! + times[best + 1]!) / 2
}

/** Splits a row of words where no other followed for longer than a run is. */
export function splitRuns(words: readonly HeardWord[]): HeardWord[][] {
  const runs: HeardWord[][] = []
  for (const word of words) {
    const last = runs.at(-1)?.at(-1)
    if (last === undefined || word.start - last.end > LONGEST_PAUSE) runs.push([word])
    else runs.at(-1)!.push(word)
  }
  return runs
}

/** Mean of the words' probabilities, 0 to 1. */
function meanProbability(words: readonly HeardWord[]): number {
  return words.reduce((sum, word) => sum + word.probability, 0) / Math.max(1, words.length)
}

/** A run of number words that one ear heard. */
export interface SensedRun extends TimeRange {
  readonly ear: string
  readonly words: readonly HeardWord[]
  readonly probability: number
}

/** Runs of one ear that are long enough to hold a number. */
export function senseRuns(ear: string, words: readonly HeardWord[]): SensedRun[] {
  return splitRuns(words)
    .filter((run) => run.length >= FEWEST_WORDS)
    .map((run) => senseRun(ear, run))
}

/** One run of an ear; there is at least one word. */
export function senseRun(ear: string, words: readonly HeardWord[]): SensedRun {
  return { ear, words, start: words[0]!.start, end: words.at(-1)!.end, probability: meanProbability(words) }
}

/** A stretch of sound in which one or more ears heard number words. */
export interface SensedPassage extends TimeRange {
  /** Surest first. */
  readonly runs: readonly SensedRun[]
}

/** Runs that overlap in time are one passage; `start` and `end` are those of the surest run. */
export function mergeRuns(runs: readonly SensedRun[]): SensedPassage[] {
  const passages: SensedRun[][] = []
  let end = -Infinity
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    if (run.start < end) passages.at(-1)!.push(run)
    else passages.push([run])
    end = Math.max(end, run.end)
  }
  return passages.map((group) => {
    const sorted = group.sort((a, b) => weight(b) - weight(a))
    return { start: sorted[0]!.start, end: sorted[0]!.end, runs: sorted }
  })
}

/** A run says more the more words it has and the surer they are. */
const weight = (run: SensedRun): number => run.words.length * run.probability

/**
 * How much less than the best ear another one may hear: share of its words and probabilities, and mean probability.
 * Ears that hear less say more of what lies over the voice. The mix is nearly as good as the best in nearly all passages,
 * and what hears them in three ways is preferably that.
 */
const LIKE_BEST = { share: 0.8, less: 0.05 }
const NEAR_BEST = { share: 0.7, less: 0.1 }

/** The ears for a second listening: first the one it is mainly heard with, then others that hear nearly as much. */
export function earsOfPassage({ runs }: SensedPassage): string[] {
  const best = runs[0]!
  const hears = (run: SensedRun, { share, less }: typeof LIKE_BEST): boolean =>
    weight(run) >= share * weight(best) && run.probability >= best.probability - less
  const main = runs.find((run) => run.ear === 'mono' && hears(run, LIKE_BEST)) ?? best
  const others = runs.filter((run) => hears(run, NEAR_BEST))
  return [...new Set([main, ...others].map(({ ear }) => ear))]
}
