// Makes the test material of touch-tones: dialled keys, chords and drums to lay under them, and music that resembles them.
import { KEYS, ROWS, TONE_HZ } from '../../../src/audio/tones/tone-grid.js'
import { noise } from '../sound-of.js'

const RATE = 16_000

/** `digits` dialled from `start` seconds on, each `on` seconds with `off` seconds after it, added to `samples`; the frequencies times `low` and `high`. */
export function dial(
  samples: Float32Array,
  digits: string,
  start: number,
  { on = 0.08, off = 0.07, level = 0.1, twist = 1, low: lowBy = 1, high: highBy = 1 } = {},
): void {
  for (const [index, digit] of [...digits].entries()) {
    const key = KEYS.indexOf(digit)
    const from = Math.round((start + index * (on + off)) * RATE)
    const low = TONE_HZ[Math.floor(key / ROWS)]!
    const high = TONE_HZ[ROWS + (key % ROWS)]!
    addSine(samples, low * lowBy, from, on, level)
    addSine(samples, high * highBy, from, on, level * twist)
  }
}

/** A sine with ends of 3 ms. */
function addSine(samples: Float32Array, hz: number, from: number, seconds: number, level: number): void {
  const length = Math.round(seconds * RATE)
  for (let i = 0; i < length && from + i < samples.length; i += 1) {
    const fade = Math.min(1, i / 48, (length - i) / 48)
    samples[from + i] = samples[from + i]! + level * fade * Math.sin((2 * Math.PI * hz * i) / RATE)
  }
}

/** Chords of eight overtones that change four times a second, with a drum on each: about -18 dBFS at `level` 1. */
export function band(seconds: number, level: number, seed: number): Float32Array {
  const samples = new Float32Array(seconds * RATE)
  const dice = noise(10_000, seed)
  let throwOf = 0
  for (let beat = 0; beat < seconds * 4; beat += 1) {
    const from = beat * (RATE / 4)
    for (let voice = 0; voice < 3; voice += 1) {
      const note = 110 * 2 ** (Math.floor((dice[throwOf++]! + 1) * 14) / 12)
      for (let overtone = 1; overtone <= 8; overtone += 1) {
        addSine(samples, note * overtone, from, 0.24, (level * 0.12) / overtone)
      }
    }
    const drum = noise(1600, seed + beat)
    for (let i = 0; i < drum.length && from + i < samples.length; i += 1) {
      samples[from + i] = samples[from + i]! + level * 0.1 * drum[i]! * Math.exp(-i / 300)
    }
  }
  return samples
}

/** Two flutes without overtones in equal temperament, `perSecond` notes a second, of which several lie near key tones. */
export function duet(seconds: number, perSecond: number, seed: number): Float32Array {
  const samples = new Float32Array(seconds * RATE)
  const dice = noise(10_000, seed)
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const from = Math.round((n / perSecond) * RATE)
    addSine(samples, 440 * 2 ** ((7 + Math.floor((dice[2 * n]! + 1) * 4)) / 12), from, 0.8 / perSecond, 0.15)
    addSine(
      samples,
      440 * 2 ** ((17 + Math.floor((dice[2 * n + 1]! + 1) * 4)) / 12),
      from,
      0.8 / perSecond,
      0.15,
    )
  }
  return samples
}

/** Two voices of a chip for games that play the tones of `keys`: pulses half on and half off, which have odd overtones alone. */
export function pulses(samples: Float32Array, keys: string, start: number): void {
  for (const overtone of [1, 3, 5])
    dial(samples, keys, start, { level: 0.1 / overtone, low: overtone, high: overtone })
}

/** Two strings that keep time on `keys`, a part `off` beside their tones in frequency, and tremble by a third of their level. */
export function strings(samples: Float32Array, keys: string, start: number, off: number): void {
  for (const [index, digit] of [...keys].entries()) {
    const key = KEYS.indexOf(digit)
    const pair = [TONE_HZ[Math.floor(key / ROWS)]!, TONE_HZ[ROWS + (key % ROWS)]!]
    for (const hz of pair) {
      const from = Math.round((start + index * 0.2) * RATE)
      for (let i = 0; i < 0.15 * RATE; i += 1) {
        const tremble = 1 + 0.33 * Math.sin((2 * Math.PI * 14 * i) / RATE)
        const fade = Math.min(1, i / 48, (0.15 * RATE - i) / 48)
        samples[from + i] =
          samples[from + i]! + 0.1 * tremble * fade * Math.sin((2 * Math.PI * hz * (1 + off) * i) / RATE)
      }
    }
  }
}
