// Reads a run of key tones whose level is known from its surest tones: the likeliest sequence of keys and pauses.
import { EDGE, FrameSums } from './frame-sums.js'
import type { ToneFrames } from './tone-frames.js'
import { FRAMES_PER_SECOND, KEYS, ROWS, TONE_HZ } from './tone-grid.js'

/** One key of a run; times in frames from the start of the frames that were given. */
export interface RunTone {
  readonly at: number
  readonly length: number
  readonly key: number
  /** Log likelihood of the key against the background alone, in nats. */
  readonly evidence: number
}

const MIN_TONE = 9
const MIN_PAUSE = 5
/** Frames overlap: a window of 32 ms holds six of them, so each counts for less. */
const FRAME_WEIGHT = 0.4
/** A tone must earn this much before it is believed, in nats … */
const TONE_COST = 4
/** … and more where it is * or #, or one of A to D, which telephones have not had since the 1970s. */
const RARE_KEY_COST = 2
const MILITARY_KEY_COST = 6
/** Spread of a tone's level around the run's, and of the background around its own, in dB. */
const TONE_SPREAD_DB = 1.5
const BACKGROUND_SPREAD_DB = 6
/** What fits neither is spread evenly over 60 dB: part of the tone's and of the background's likelihood. */
const ODD_DENSITY = 1 / 60
const ODD_TONE = 0.03
const ODD_BACKGROUND = 0.3
/** The background of a frequency is the 40th percentile of its level over 0.8 s. */
const BACKGROUND_QUANTILE = 0.4
const BACKGROUND_FRAMES = 0.8 * FRAMES_PER_SECOND
/** Spread of frequency errors in a tone under music, as a part of the frequency; its cost is capped, in nats. */
const FREQUENCY_SPREAD = 0.003
const MOST_FREQUENCY_COST = 30

/** `lowDb` and `highDb` are the run's levels in dBFS, `longest` its longest tone in frames. */
export function readToneRun(frames: ToneFrames, lowDb: number, highDb: number, longest: number): RunTone[] {
  const { count } = frames
  const sums = new FrameSums(frames)
  const evidence = TONE_HZ.map((_, f) => accumulateEvidence(frames, f, f < ROWS ? lowDb : highDb))
  const best = new Float64Array(count + 1)
  const last: (RunTone | undefined)[] = new Array(count + 1)
  for (let end = 1; end <= count; end += 1) {
    best[end] = best[end - 1]!
    for (let length = MIN_TONE; length <= longest && length <= end; length += 1) {
      const at = end - length
      const before = best[Math.max(0, at - MIN_PAUSE)]!
      const [from, to] = [at + EDGE, end - EDGE + 1]
      const low = strongest(evidence, 0, from, to)
      const high = strongest(evidence, ROWS, from, to)
      const raw = low.value + high.value - keyCost(low.f * ROWS + high.f - ROWS)
      if (before + raw <= best[end]!) continue
      const cost = frequencyCost(sums, low.f, from, to) + frequencyCost(sums, high.f, from, to)
      if (raw - cost <= 0 || before + raw - cost <= best[end]!) continue
      best[end] = before + raw - cost
      last[end] = { at, length, key: low.f * ROWS + high.f - ROWS, evidence: raw - cost }
    }
  }
  return traceBack(last, count)
}

function traceBack(last: readonly (RunTone | undefined)[], count: number): RunTone[] {
  const tones: RunTone[] = []
  for (let end = count; end > 0;) {
    const tone = last[end]
    if (tone) tones.unshift(tone)
    end = tone ? Math.max(0, tone.at - MIN_PAUSE) : end - 1
  }
  return tones
}

function strongest(
  evidence: readonly Float64Array[],
  first: number,
  from: number,
  to: number,
): { f: number; value: number } {
  let f = first
  let value = Number.NEGATIVE_INFINITY
  for (let each = first; each < first + ROWS; each += 1) {
    const sum = evidence[each]![to]! - evidence[each]![from]!
    if (sum > value) [f, value] = [each, sum]
  }
  return { f, value }
}

function keyCost(key: number): number {
  const sign = KEYS[key]!
  if (sign >= 'A') return TONE_COST + MILITARY_KEY_COST
  return TONE_COST + (sign === '*' || sign === '#' ? RARE_KEY_COST : 0)
}

function frequencyCost(sums: FrameSums, f: number, from: number, to: number): number {
  const error = sums.frequencyError(f, from, to) / FREQUENCY_SPREAD
  return Math.min(MOST_FREQUENCY_COST, (error * error) / 2)
}

/** Running sum over the frames of the log likelihood that tone `f` sounds at `level` rather than not. */
function accumulateEvidence(frames: ToneFrames, f: number, level: number): Float64Array {
  const db = frames.db.subarray(f * frames.count, (f + 1) * frames.count)
  const background = runningQuantile(db, BACKGROUND_FRAMES, BACKGROUND_QUANTILE)
  const sums = new Float64Array(db.length + 1)
  for (let t = 0; t < db.length; t += 1) {
    // Sound at the same frequency adds to the tone or takes from it, by its phase.
    const interference = 6 * 10 ** ((background[t]! - level) / 20)
    const tone = normal(db[t]!, level, Math.hypot(TONE_SPREAD_DB, interference))
    const rest = normal(db[t]!, background[t]!, BACKGROUND_SPREAD_DB)
    const withTone = (1 - ODD_TONE) * tone + ODD_TONE * ODD_DENSITY
    const without = (1 - ODD_BACKGROUND) * rest + ODD_BACKGROUND * ODD_DENSITY
    sums[t + 1] = sums[t]! + FRAME_WEIGHT * Math.log(withTone / without)
  }
  return sums
}

function normal(x: number, mean: number, spread: number): number {
  const z = (x - mean) / spread
  return Math.exp(-0.5 * z * z) / (spread * Math.sqrt(2 * Math.PI))
}

/** The quantile over a window around each value, cut at the ends; taken every 50 ms. */
function runningQuantile(values: Float32Array, window: number, quantile: number): Float32Array {
  const step = 10
  const out = new Float32Array(values.length)
  for (let t = 0; t < values.length; t += step) {
    const from = Math.max(0, Math.min(t - window / 2, values.length - window))
    const sorted = values.slice(from, from + window).sort()
    out.fill(sorted[Math.floor(sorted.length * quantile)]!, t, t + step)
  }
  return out
}
