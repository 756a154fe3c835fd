// WebAssembly runs what is asked of it one after the other: all sessions share one memory.

import { expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import { DigitEar, EAR_PADDING } from '../../src/speech/digit-ear.js'
import { Encoder } from '../../src/speech/encoder.js'
import { findModels } from '../../src/speech/models.js'
import { openRuntime } from '../../src/speech/open-runtime.js'
import { loadWhisper } from '../../src/speech/whisper/whisper.js'
import { selfTestClip } from './self-test-clip.js'

it('two listeners side by side hear what each hears alone', async () => {
  const runtime = await openRuntime({ name: 'wasm', threads: 2 })
  const models = await findModels()
  if (isProblem(runtime) || isProblem(models)) throw new Error('no runtime or no models')
  const encoder = await Encoder.load(runtime, models)
  const ear = await DigitEar.load(runtime, models)
  const whisper = await loadWhisper(runtime, models)
  if (isProblem(whisper)) throw new Error(whisper.message)
  const samples = selfTestClip().subarray(0, 32_000)
  const hear = async () => (await ear.hear(await encoder.encode(samples, EAR_PADDING, [ear.listensTo]))).logp
  const decode = async () => {
    const sound = await encoder.encode(samples, EAR_PADDING, ['cross_k', 'cross_v'])
    let step = await whisper.decoder.step(sound, [[50258, 50259, 50359, 50363]])
    for (let token = 300; token < 310; token++) step = await whisper.decoder.step(sound, [[token]], step.past)
    return step.logits
  }
  const [heard, decoded] = [await hear(), await decode()]
  const beside = await Promise.all([hear(), decode(), hear(), decode()])
  expect(beside[0]).toEqual(heard)
  expect(beside[1]).toEqual(decoded)
  expect(beside[2]).toEqual(heard)
  expect(beside[3]).toEqual(decoded)
})
