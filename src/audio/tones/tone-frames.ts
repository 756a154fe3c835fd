// Measures the eight touch-tone frequencies every 5 ms: a Goertzel bank as windowed sums, so that phases are kept too.
import { LISTENING_RATE } from '../sound.js'
import { FRAMES_PER_SECOND, TONE_HZ } from './tone-grid.js'

/** Tones end at 1633 Hz: half the samples are enough. */
const RATE = LISTENING_RATE / 2
const HOP = RATE / FRAMES_PER_SECOND
/** 32 ms of Hann window: its first zeros lie 62 Hz away, the nearest tone 73 Hz. */
const WINDOW = 256
/** Half-band filter: flat to 1.7 kHz, 60 dB down where 6.3 kHz and above would fold onto the tones. */
const HALF_BAND = [0.5, 0.300649, 0, -0.06268, 0, 0.012706, 0, -0.000676]
/** Below this there is nothing, in dBFS. */
const SILENT_DB = -120

/** What was measured: for tone `f` and frame `t` at `f * count + t`. Frame `t` is centred `t / FRAMES_PER_SECOND + FIRST_CENTRE_S` after the start. */
export interface ToneFrames {
  readonly count: number
  readonly re: Float32Array
  readonly im: Float32Array
  /** Level of a sine of that frequency, in dBFS (0 is a full-scale sine). */
  readonly db: Float32Array
}

/** Centre of the first frame, in seconds. */
export const FIRST_CENTRE_S = WINDOW / 2 / RATE

/** Hann-windowed cosines and sines of all tones, scaled so that a sine of amplitude 1 measures 1. */
const KERNELS = TONE_HZ.map((hz) => {
  const cos = new Float32Array(WINDOW)
  const sin = new Float32Array(WINDOW)
  for (let i = 0; i < WINDOW; i += 1) {
    const weight = (1 - Math.cos((2 * Math.PI * i) / WINDOW)) * (2 / WINDOW)
    cos[i] = weight * Math.cos((2 * Math.PI * hz * i) / RATE)
    sin[i] = -weight * Math.sin((2 * Math.PI * hz * i) / RATE)
  }
  return { cos, sin }
})

/** Measures `samples` at 16 kHz. */
export function measureTones(samples: Float32Array): ToneFrames {
  const half = halveRate(samples)
  const count = Math.max(0, Math.floor((half.length - WINDOW) / HOP) + 1)
  const re = new Float32Array(count * TONE_HZ.length)
  const im = new Float32Array(count * TONE_HZ.length)
  for (const [f, { cos, sin }] of KERNELS.entries()) {
    for (let t = 0; t < count; t += 1) {
      let real = 0
      let imaginary = 0
      const from = t * HOP
      for (let i = 0; i < WINDOW; i += 1) {
        const sample = half[from + i]!
        real += sample * cos[i]!
        imaginary += sample * sin[i]!
      }
      re[f * count + t] = real
      im[f * count + t] = imaginary
    }
  }
  return withLevels(count, re, im)
}

/** `weights[c]` parts of what was measured in channel `c`: sums of channels need no second measurement. */
export function mixFrames(channels: readonly ToneFrames[], weights: readonly number[]): ToneFrames {
  const [first] = channels
  const re = new Float32Array(first!.re.length)
  const im = new Float32Array(first!.im.length)
  for (const [c, weight] of weights.entries()) {
    if (weight === 0) continue
    const frames = channels[c]!
    for (let i = 0; i < re.length; i += 1) {
      re[i] = re[i]! + weight * frames.re[i]!
      im[i] = im[i]! + weight * frames.im[i]!
    }
  }
  return withLevels(first!.count, re, im)
}

function withLevels(count: number, re: Float32Array, im: Float32Array): ToneFrames {
  const db = new Float32Array(re.length)
  for (let i = 0; i < db.length; i += 1) {
    const power = re[i]! * re[i]! + im[i]! * im[i]!
    db[i] = power > 1e-12 ? 10 * Math.log10(power) : SILENT_DB
  }
  return { count, re, im, db }
}

function halveRate(samples: Float32Array): Float32Array {
  const half = new Float32Array(samples.length >> 1)
  const reach = HALF_BAND.length - 1
  for (let i = 0; i < half.length; i += 1) {
    const at = 2 * i
    let sum = HALF_BAND[0]! * samples[at]!
    for (let k = 1; k <= reach; k += 2) {
      sum += HALF_BAND[k]! * ((samples[at - k] ?? 0) + (samples[at + k] ?? 0))
    }
    half[i] = sum
  }
  return half
}
