// Makes a Sound of given planes, so that what listens can be tested without a decoder.
import { SampleStore } from '../../src/audio/decode/sample-store.js'
import type { Sound } from '../../src/audio/sound.js'

/** `planes` at 16 kHz, one a channel. */
export async function soundOf(...planes: Float32Array[]): Promise<Sound> {
  const store = new SampleStore(planes.length)
  await store.append(planes)
  await store.finish()
  return store
}

/** Repeatable noise between -1 and 1 (a linear congruential generator). */
export function noise(samples: number, seed: number): Float32Array {
  let state = seed >>> 0
  return Float32Array.from({ length: samples }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 31 - 1
  })
}
