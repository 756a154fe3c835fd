// Tells key tones from voices and instruments: a telephone's tones have no second or third harmonic.
import { LISTENING_RATE } from '../sound.js'
import type { RunTone } from './read-tone-run.js'
import { FIRST_CENTRE_S } from './tone-frames.js'
import { FRAMES_PER_SECOND, ROWS, TONE_HZ } from './tone-grid.js'

/** Overtones weaker than this below their tone come from the line or the codec, in dB. */
const LEAST_BELOW_DB = 15
/** A pulse half on and half off, as in chips for games, has a third harmonic and no second one. */
const HARMONICS = [2, 3]

/** Whether in most tones an overtone of both frequencies sounds nearly as loud as they do. `samples` at 16 kHz, tones in its frames. */
export function hasOvertones(samples: Float32Array, tones: readonly RunTone[]): boolean {
  const rich = tones.filter((tone) => {
    const start = Math.round((FIRST_CENTRE_S + tone.at / FRAMES_PER_SECOND) * LISTENING_RATE)
    const part = samples.subarray(
      start,
      start + Math.round((tone.length / FRAMES_PER_SECOND) * LISTENING_RATE),
    )
    const low = TONE_HZ[Math.floor(tone.key / ROWS)]!
    const high = TONE_HZ[ROWS + (tone.key % ROWS)]!
    return [low, high].every((hz) => {
      const least = levelAt(part, hz) - LEAST_BELOW_DB
      return HARMONICS.some((harmonic) => levelAt(part, harmonic * hz) > least)
    })
  })
  return rich.length > tones.length / 2
}

/** Level of frequency `hz` over all samples by Goertzel's recursion, under a Hann window, in dB. */
function levelAt(samples: Float32Array, hz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / LISTENING_RATE)
  let s1 = 0
  let s2 = 0
  for (let i = 0; i < samples.length; i += 1) {
    const weight = 1 - Math.cos((2 * Math.PI * i) / samples.length)
    const s0 = samples[i]! * weight + turn * s1 - s2
    s2 = s1
    s1 = s0
  }
  return 10 * Math.log10(s1 * s1 + s2 * s2 - turn * s1 * s2 + 1e-12)
}
