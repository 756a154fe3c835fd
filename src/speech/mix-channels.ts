// Makes ears out of channels: what the sides do not share, and slower sound.
import { mixMono } from '../audio/ears.js'

/** Share of the mix's level (root mean square) below which the difference of the sides is only the codec's noise. */
const LEAST_DIFFERENCE = 0.02

/** Half of left minus right: what is in the middle of the mix is gone. Undefined where the sides are the same. */
export function sideOf(
  channels: readonly Float32Array[],
  mix: Float32Array = mixMono(channels),
): Float32Array | undefined {
  const [left, right] = channels
  if (left === undefined || right === undefined) return undefined
  const side = new Float32Array(left.length)
  for (let i = 0; i < side.length; i++) side[i] = (left[i]! - right[i]!) / 2
  return levelOf(side) > LEAST_DIFFERENCE * levelOf(mix) ? side : undefined
}

/** Root mean square. */
export function levelOf(samples: Float32Array): number {
  let energy = 0
  for (const sample of samples) energy += sample * sample
  return Math.sqrt(energy / Math.max(1, samples.length))
}

/** The sound slower by a factor above 1, lower in pitch too, by straight lines between the samples. */
export function slowDown(samples: Float32Array, factor: number): Float32Array {
  const slow = new Float32Array(Math.floor(samples.length * factor))
  for (let i = 0; i < slow.length; i++) {
    const place = i / factor
    const before = Math.floor(place)
    const share = place - before
    slow[i] = (samples[before] ?? 0) * (1 - share) + (samples[before + 1] ?? 0) * share
  }
  return slow
}
