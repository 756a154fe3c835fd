// Both runtimes load the bundled models, encode the same clip, and come to nearly the same states.

import { describe, expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import { Encoder, type Encoding } from '../../src/speech/encoder.js'
import { findModels } from '../../src/speech/models.js'
import { openRuntime } from '../../src/speech/open-runtime.js'
import type { RuntimeName } from '../../src/speech/runtime.js'
import { selfTestClip } from './self-test-clip.js'

async function encodeBy(name: RuntimeName): Promise<Encoding<'hidden' | 'cross_k' | 'cross_v'>> {
  const models = await findModels()
  const runtime = await openRuntime({ name, threads: 2 })
  if (isProblem(models) || isProblem(runtime)) throw new Error(JSON.stringify([models, runtime]))
  expect(runtime.name).toBe(name)
  expect(runtime.version).toMatch(/^onnxruntime-(node|web) \d+\.\d+/)
  const encoder = await Encoder.load(runtime, models)
  const encoding = await encoder.encode(selfTestClip(), { seconds: 1 }, ['hidden', 'cross_k', 'cross_v'])
  await encoder.release()
  return encoding
}

/** Cosine of the angle between two vectors: 1 where they point the same way. */
function likeness(a: Float32Array, b: Float32Array): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!
    aa += a[i]! ** 2
    bb += b[i]! ** 2
  }
  return dot / Math.sqrt(aa * bb)
}

describe('the encoder on both runtimes', () => {
  it('gives the same frames and nearly the same states', async () => {
    const native = await encodeBy('native')
    const wasm = await encodeBy('wasm')
    const frames = native.outputs.hidden.dims[1]!
    expect(native.frames).toBe(Math.floor(selfTestClip().length / 320))
    expect(frames).toBeGreaterThanOrEqual(native.frames + 50)
    expect(native.outputs.hidden.dims).toEqual([1, frames, 512])
    expect(native.outputs.cross_k.dims).toEqual([6, 1, 8, frames, 64])
    expect(wasm.outputs.cross_v.dims).toEqual(native.outputs.cross_v.dims)
    const [one, other] = [native, wasm].map((encoding) => encoding.outputs.hidden.data as Float32Array)
    expect(likeness(one!, other!)).toBeGreaterThan(0.99)
  })
})
