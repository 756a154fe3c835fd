// Finds single key tones that stand out beyond doubt: two steady tones that begin and end together where nothing was before and after.
import { EDGE, FrameSums } from './frame-sums.js'
import type { ToneFrames } from './tone-frames.js'
import { ROWS } from './tone-grid.js'

/** A key tone: its frames, its key, the level of its low and high tone in dBFS. */
export interface ToneSeed {
  /** First frame of the tone. */
  readonly at: number
  /** In frames. */
  readonly length: number
  readonly key: number
  readonly lowDb: number
  readonly highDb: number
  /** The larger, the surer. */
  readonly score: number
}

/** Lengths that are tried, in frames of 5 ms: 50 ms (ITU-T Q.24 demands 40) to half a second. */
const LENGTHS = [10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 42, 50, 60, 80, 100]
/** Frames before and after a tone in which it must not sound. */
const OUTSIDE = 4
/** Both tones rise and fall by this much, in dB. */
const LEAST_RISE_DB = 7
/** Onsets are tested on three frames first: noise may take this much off, in dB. */
const ONSET_SLACK_DB = 2.5
/** A tone's level hardly moves while it sounds; a voice's does. In dB. */
const MOST_SPREAD_DB = 1.4
/** Twist: the two tones differ by less than this, in dB (Q.24 administrations allow 4 to 10). */
const MOST_TWIST_DB = 9
/** Frequencies are right within 1.2 % (Q.24: accept within 1.5 %, reject beyond 3.5 %). */
const MOST_FREQUENCY_ERROR = 0.012
/** Below this nothing is heard, in dBFS. */
const LEAST_DB = -75
/** Weights of the score: rise (up to 20 dB), steadiness, length, frequency. */
const BEST_RISE_DB = 20
const SPREAD_WEIGHT = 2
const LENGTH_WEIGHT = 0.15
const FREQUENCY_WEIGHT = 400

/** Seeds in order of time, none overlapping another. */
export function findToneSeeds(frames: ToneFrames): ToneSeed[] {
  const sums = new FrameSums(frames)
  const found: ToneSeed[] = []
  const first = OUTSIDE + EDGE
  for (let at = first; at + LENGTHS[0]! + first < frames.count; at += 1) {
    const rising = findRising(sums, at)
    if (rising === 0) continue
    for (let key = 0; key < 16; key += 1) {
      const low = Math.floor(key / ROWS)
      const high = ROWS + (key % ROWS)
      if ((rising & (1 << low)) === 0 || (rising & (1 << high)) === 0) continue
      const seed = measureSeed(sums, frames.count, at, key, low, high)
      if (seed) found.push(seed)
    }
  }
  return keepBest(found)
}

/** A bit for each tone that begins at frame `at`. */
function findRising(sums: FrameSums, at: number): number {
  let rising = 0
  for (let f = 0; f < 2 * ROWS; f += 1) {
    const inside = sums.mean(f, at + EDGE, at + EDGE + 3)
    if (inside < LEAST_DB) continue
    if (inside - sums.mean(f, at - EDGE - OUTSIDE, at - EDGE) > LEAST_RISE_DB - ONSET_SLACK_DB)
      rising |= 1 << f
  }
  return rising
}

/** The length that fits the tone at `at` best, if any passes all tests. */
function measureSeed(
  sums: FrameSums,
  count: number,
  at: number,
  key: number,
  low: number,
  high: number,
): ToneSeed | undefined {
  let best: ToneSeed | undefined
  for (const length of LENGTHS) {
    const end = at + length
    if (end + EDGE + OUTSIDE > count) break
    const [from, to] = [at + EDGE, end - EDGE + 1]
    const [lowDb, highDb] = [sums.mean(low, from, to), sums.mean(high, from, to)]
    if (Math.min(lowDb, highDb) < LEAST_DB || Math.abs(lowDb - highDb) > MOST_TWIST_DB) continue
    const spread = Math.max(sums.spread(low, from, to), sums.spread(high, from, to))
    if (spread > MOST_SPREAD_DB) continue
    const rise = Math.min(riseOf(sums, low, at, end, lowDb), riseOf(sums, high, at, end, highDb))
    if (rise < LEAST_RISE_DB) continue
    const error = Math.max(
      Math.abs(sums.frequencyError(low, from, to)),
      Math.abs(sums.frequencyError(high, from, to)),
    )
    if (error > MOST_FREQUENCY_ERROR) continue
    const score =
      Math.min(rise, BEST_RISE_DB) +
      (MOST_SPREAD_DB - spread) * SPREAD_WEIGHT +
      Math.min(length, 30) * LENGTH_WEIGHT -
      error * FREQUENCY_WEIGHT
    if (!best || score > best.score) best = { at, length, key, lowDb, highDb, score }
  }
  return best
}

function riseOf(sums: FrameSums, f: number, at: number, end: number, level: number): number {
  const before = sums.mean(f, at - EDGE - OUTSIDE, at - EDGE)
  const after = sums.mean(f, end + EDGE, end + EDGE + OUTSIDE)
  return level - Math.max(before, after)
}

function keepBest(seeds: ToneSeed[]): ToneSeed[] {
  const kept: ToneSeed[] = []
  const taken = new Set<number>()
  for (const seed of seeds.sort((a, b) => b.score - a.score)) {
    let free = true
    for (let t = seed.at - 1; t <= seed.at + seed.length && free; t += 1) free = !taken.has(t)
    if (!free) continue
    for (let t = seed.at; t < seed.at + seed.length; t += 1) taken.add(t)
    kept.push(seed)
  }
  return kept.sort((a, b) => a.at - b.at)
}
