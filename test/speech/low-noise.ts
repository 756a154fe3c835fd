// Noise that lies over a voice as music does.
import { noise } from '../audio/sound-of.js'

/** As long as the voice and so many times as strong, mostly low, the same for the same `seed`. */
export function lowNoise(voice: Float32Array, strength: number, seed: number): Float32Array {
  const level = Math.sqrt(voice.reduce((sum, sample) => sum + sample * sample, 0) / voice.length)
  let low = 0
  return noise(voice.length, seed).map((sample) => {
    low = 0.8 * low + sample
    return low * level * strength
  })
}
