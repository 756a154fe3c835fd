// The bundled clip in one channel, in both, beside and under noise: the channel is named where it is clear, else not.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import { DigitEar } from '../../src/speech/digit-ear.js'
import { Encoder } from '../../src/speech/encoder.js'
import { onlyChannel } from '../../src/speech/hear-channel.js'
import { earsApart } from '../../src/speech/mix-channels.js'
import { findModels } from '../../src/speech/models.js'
import { openRuntime } from '../../src/speech/open-runtime.js'
import { lowNoise } from './low-noise.js'
import { selfTestClip } from './self-test-clip.js'
import { soundOf } from './whisper/sound-of.js'

const VOICE = selfTestClip()
const SILENCE = new Float32Array(VOICE.length)
/** Number words of the clip: zéro un quatre vingt dix-neuf zéro zéro douze trente quatre. */
const WORDS = 10

const noise = (strength: number, seed: number) => lowNoise(VOICE, strength, seed)
const mix = (...parts: readonly Float32Array[]) =>
  VOICE.map((_, at) => parts.reduce((sum, part) => sum + part[at]!, 0))
const times = (sound: Float32Array, factor: number) => sound.map((sample) => sample * factor)

describe('the channel of a number', () => {
  let listeners: { encoder: Encoder; ear: DigitEar }
  beforeAll(async () => {
    const models = await findModels()
    const runtime = await openRuntime({ threads: 2 })
    if (isProblem(models) || isProblem(runtime)) throw new Error('no models or no runtime')
    listeners = { encoder: await Encoder.load(runtime, models), ear: await DigitEar.load(runtime, models) }
  })
  afterAll(() => listeners.encoder.release())

  it.each([
    ['right, the left silent', [SILENCE, VOICE], 'right'],
    ['right, a faint copy of it left', [times(VOICE, 0.1), VOICE], 'right'],
    ['left, under noise that both have', [mix(VOICE, noise(0.7, 1)), noise(0.7, 1)], 'left'],
    ['left, the right loud of other sound', [VOICE, noise(4, 2)], 'left'],
    ['left, the right half as loud again', [VOICE, noise(1.5, 2)], 'left'],
    ['the third of three', [noise(0.3, 1), noise(0.3, 2), VOICE], 'channel 3'],
    ['one channel only', [VOICE], undefined],
    ['both', [VOICE, VOICE], undefined],
    ['both, nearer to the left', [VOICE, times(VOICE, 0.5)], undefined],
    ['both, behind loud sound in the right', [VOICE, mix(VOICE, noise(4, 2))], undefined],
    ['neither', [noise(0.3, 1), noise(0.3, 2)], undefined],
  ])('%s', async (_, channels, channel) => {
    const time = { start: 0, end: VOICE.length / 16_000 }
    expect(await onlyChannel(listeners, soundOf(...channels), time, WORDS)).toBe(channel)
  })
})

describe('ears that may hear something of their own', () => {
  it.each([
    ['one channel', [VOICE], ['mono']],
    ['the same twice', [VOICE, VOICE], ['mono']],
    ['one silent', [VOICE, SILENCE], ['mono', 'side']],
    ['a voice under what both have', [mix(VOICE, noise(2, 1)), noise(2, 1)], ['mono', 'side']],
    ['a voice beside other sound', [VOICE, noise(4, 2)], ['mono', 'side', 'left']],
    ['two sounds of a level', [noise(1, 1), noise(1, 2)], ['mono', 'side', 'left', 'right']],
    ['three, of which two are alike', [VOICE, noise(9, 2), noise(9, 2)], ['mono', 'side', 'channel 1']],
  ])('%s', (_, channels, names) => {
    expect(earsApart(channels).map(({ name }) => name)).toEqual(names)
  })
})
