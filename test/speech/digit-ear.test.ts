// The digit ear hears the words of the bundled clip, and the same ones on both runtimes.
import { expect, it } from 'vitest'
import { wordsHeard } from '../../src/core/hear/number-words.js'
import { DigitEar, EAR_PADDING } from '../../src/speech/digit-ear.js'
import { Encoder } from '../../src/speech/encoder.js'
import { findModels } from '../../src/speech/models.js'
import { openRuntime } from '../../src/speech/runtime.js'
import { selfTestClip } from './self-test-clip.js'

it.each(['native', 'wasm'] as const)(
  'hears "zéro un quatre-vingt-dix-neuf zéro zéro douze trente-quatre" (%s)',
  async (name) => {
    const models = await findModels()
    const runtime = await openRuntime({ name, threads: 2 })
    if ('code' in models || 'code' in runtime) throw new Error('no models or no runtime')
    const encoder = await Encoder.load(runtime, models)
    const ear = await DigitEar.load(runtime, models)
    const words = wordsHeard(
      await ear.hear(await encoder.encode(selfTestClip(), EAR_PADDING, [ear.listensTo])),
      0,
    )
    expect(words.map(({ unit }) => unit)).toEqual([0, 1, 4, 20, 19, 0, 0, 12, 30, 4])
    expect(Math.min(...words.map(({ probability }) => probability))).toBeGreaterThan(0.8)
    await Promise.all([encoder.release(), ear.release()])
  },
)
