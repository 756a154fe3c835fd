// The bundled clip is listened to from end to end: the number in it is found at its time, told nothing.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sound } from '../../src/audio/sound.js'
import { PlanBook } from '../../src/core/plan/plan-book.js'
import { isProblem } from '../../src/core/problem.js'
import { emptyContext } from '../../src/core/scan-context.js'
import { DigitEar } from '../../src/speech/digit-ear.js'
import { Encoder } from '../../src/speech/encoder.js'
import { listen } from '../../src/speech/listen.js'
import { findModels } from '../../src/speech/models.js'
import { openRuntime } from '../../src/speech/open-runtime.js'
import type { Listeners } from '../../src/speech/read-passage.js'
import { loadWhisper } from '../../src/speech/whisper/whisper.js'
import { lowNoise } from './low-noise.js'
import { selfTestClip } from './self-test-clip.js'
import { soundOf } from './whisper/sound-of.js'

const SILENCE = 25

/** The clip in the right channel only, after 25 s of silence. */
function hiddenInOneChannel(): Sound {
  const clip = selfTestClip()
  const right = new Float32Array(SILENCE * 16_000 + clip.length)
  right.set(clip, SILENCE * 16_000)
  const channels = [new Float32Array(right.length), right]
  return {
    channels: 2,
    length: right.length,
    read: async (start, end) => channels.map((channel) => channel.slice(Math.max(0, start), end)),
    close: async () => {},
  }
}

describe('listening to a track', () => {
  let listeners: Listeners
  beforeAll(async () => {
    const models = await findModels()
    const runtime = await openRuntime({ threads: 2 })
    if (isProblem(models) || isProblem(runtime)) throw new Error('no models or no runtime')
    const whisper = await loadWhisper(runtime, models)
    if (isProblem(whisper)) throw new Error(whisper.message)
    listeners = {
      encoder: await Encoder.load(runtime, models),
      ear: await DigitEar.load(runtime, models),
      whisper,
    }
  })
  afterAll(() => listeners.encoder.release())

  it('finds the number in one channel after silence, with its time, digits and country', async () => {
    const sound = hiddenInOneChannel()
    const after = { start: SILENCE, end: sound.length / 16_000 }
    const parts = { sounding: [after], hidden: [after] }
    const heard = await listen(sound, parts, emptyContext('2026-01-01'), new PlanBook(), listeners)
    expect(heard.problems).toEqual([])
    expect(heard.unheard).toEqual([])
    expect(heard.numbers).toHaveLength(1)
    const number = heard.numbers[0]!
    expect(number).toMatchObject({ hidden: true, kind: 'words', language: 'fr', channel: 'right' })
    expect(number.time.start).toBeGreaterThan(SILENCE)
    expect(number.time.end).toBeLessThan(after.end)
    expect(number.readings[0]!.digits).toBe('0199001234')
    expect(number.readings[0]!.numbers[0]).toMatchObject({ e164: '+33199001234' })
  })

  it.each([
    ['beside other sound that is four times as loud', 0, 'left'],
    ['under sound that both channels have', 0.3, 'left'],
  ])('finds the number in one channel %s', async (_, share, channel) => {
    const clip = selfTestClip()
    const loud = lowNoise(clip, 4, 2)
    const left = clip.map((sample, at) => sample + share * loud[at]!)
    const sound = soundOf(left, share === 0 ? loud : loud.map((sample) => share * sample))
    const parts = { sounding: [{ start: 0, end: clip.length / 16_000 }], hidden: [] }
    const heard = await listen(sound, parts, emptyContext('2026-01-01'), new PlanBook(), listeners)
    expect(heard.numbers.map(({ readings, channel }) => [readings[0]!.digits, channel])).toEqual([
      ['0199001234', channel],
    ])
  })

  it('says what was not heard when it is stopped', async () => {
    const sound = hiddenInOneChannel()
    const parts = { sounding: [{ start: 0, end: 30 }], hidden: [] }
    const options = { interrupted: AbortSignal.abort() }
    const heard = await listen(sound, parts, emptyContext('2026-01-01'), new PlanBook(), listeners, options)
    expect(heard.numbers).toEqual([])
    expect(heard.unheard).toEqual([{ start: 0, end: 30, why: 'interrupted' }])
  })
})
