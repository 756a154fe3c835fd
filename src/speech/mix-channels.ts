// Makes ears out of channels: what the sides do not share, channels that drown in the mix, and slower sound.
import { earsOf, mixMono } from '../audio/ears.js'

/** Share of the mix's level (root mean square) below which the difference of the sides is only the codec's noise. */
const LEAST_DIFFERENCE = 0.02

/** A channel is heard in the mix unless they are less alike than this (cosine): two alike in level and no more are 0.71. */
const HEARD_IN_MIX = 0.8
/** Share of a level up to which there are only leftovers of what has it (-40 dB). */
const LEFTOVER = 0.01

/** A way of hearing, by the names of `earsOf`. */
export interface EarSamples {
  readonly name: string
  readonly samples: Float32Array
}

/**
 * Ears that may hear something of their own: the mix, what the sides do not share, and each channel that drowns in
 * the mix. A voice in one ear of a centred mix is heard in the difference; one beside other music, in its channel.
 */
export function earsApart(channels: readonly Float32Array[]): EarSamples[] {
  const mix = mixMono(channels)
  const ears = [{ name: 'mono', samples: mix }]
  if (channels.length === 1) return ears
  const side = sideOf(channels, mix)
  if (side !== undefined) ears.push({ name: 'side', samples: side })
  const names = earsOf(channels.length).map(({ name }) => name)
  for (const [index, samples] of channels.entries())
    if (drowns(samples, mix)) ears.push({ name: names[index + 1]!, samples })
  return ears
}

function drowns(channel: Float32Array, mix: Float32Array): boolean {
  const level = levelOf(channel)
  const loudest = levelOf(mix)
  return !isLeftover(level, loudest) && innerProduct(channel, mix) < HEARD_IN_MIX * level * loudest
}

/** Whether a channel of that level holds nothing but leftovers of what is as loud as `loudest` (root mean squares). */
export function isLeftover(level: number, loudest: number): boolean {
  return level <= LEFTOVER * loudest
}

/** Mean of the products of two sounds' samples. */
export function innerProduct(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum / Math.max(1, one.length)
}

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
