// The digit ear hears the words of the bundled clip, the same ones on both runtimes; one with blocks of its own is let in.
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { CLASSES, wordsHeard } from '../../src/core/hear/number-words.js'
import { isProblem } from '../../src/core/problem.js'
import { DigitEar, EAR_PADDING } from '../../src/speech/digit-ear.js'
import { Encoder } from '../../src/speech/encoder.js'
import { findModels } from '../../src/speech/models.js'
import { openRuntime } from '../../src/speech/open-runtime.js'
import { selfTestClip } from './self-test-clip.js'

it.each(['native', 'wasm'] as const)(
  'hears "zéro un quatre-vingt-dix-neuf zéro zéro douze trente-quatre" (%s)',
  async (name) => {
    const models = await findModels()
    const runtime = await openRuntime({ name, threads: 2 })
    if (isProblem(models) || isProblem(runtime)) throw new Error('no models or no runtime')
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

/** A graph of two operators: the first 33 values of each state behind the fourth block, as log-probabilities. */
const OWN_BLOCKS = fileURLToPath(new URL('../../fixtures/ears/own-blocks.onnx', import.meta.url))

it.each(['native', 'wasm'] as const)(
  'an ear with blocks of its own is given the state that they go on from (%s)',
  async (name) => {
    const runtime = await openRuntime({ name, threads: 1 })
    if (isProblem(runtime)) throw new Error('no runtime')
    const ear = await DigitEar.load(runtime, { digitEar: OWN_BLOCKS })
    expect(ear.listensTo).toBe('branch')
    const states = new Float32Array(3 * 512)
    states[7] = 40
    states[512 + CLASSES] = 40
    // The third frame is padding.
    const branch = { data: states, dims: [1, 3, 512] }
    const heard = await ear.hear({ outputs: { branch, hidden: branch }, frames: 2 })
    expect(heard.frames).toBe(2)
    expect(heard.logp).toHaveLength(2 * CLASSES)
    expect(wordsHeard(heard, 0).map(({ unit }) => unit)).toEqual([6])
    expect(Math.exp(heard.logp[CLASSES]!)).toBeCloseTo(1, 6)
    await ear.release()
  },
)
