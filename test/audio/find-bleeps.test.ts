// Bleeps are found beside and over music; notes, voices and long tones are none.
import { describe, expect, it } from 'vitest'
import { findBleeps } from '../../src/audio/find-bleeps.js'
import { selfTestClip } from '../speech/self-test-clip.js'
import { englishClip } from '../speech/whisper/english-clip.js'
import { soundOf } from '../speech/whisper/sound-of.js'

const RATE = 16_000

/** A tone that keeps its level, or fades as a note does (`decay` in seconds). */
function addTone(
  samples: Float32Array,
  hz: number,
  from: number,
  to: number,
  level: number,
  decay = Infinity,
) {
  for (let i = Math.round(from * RATE); i < to * RATE; i++)
    samples[i]! += level * Math.exp(-(i / RATE - from) / decay) * Math.sin((2 * Math.PI * hz * i) / RATE)
}

const silence = (seconds: number) => new Float32Array(seconds * RATE)
const found = async (...channels: Float32Array[]) =>
  findBleeps(soundOf(...channels), [{ start: 0, end: channels[0]!.length / RATE }])

describe('finding bleeps', () => {
  it.each([400, 1000, 2000])('finds a tone of %i Hz at its time', async (hz) => {
    const samples = silence(45)
    addTone(samples, hz, 19.8, 20.4, 0.2)
    addTone(samples, hz, 31, 31.3, 0.2)
    const bleeps = await found(samples, samples)
    expect(bleeps.length).toBe(2)
    expect(bleeps[0]!.start).toBeCloseTo(19.8, 1)
    expect(bleeps[0]!.end).toBeCloseTo(20.4, 1)
    expect(bleeps[1]!.start).toBeCloseTo(31, 1)
  })

  it('finds one over music that is 15 dB lower', async () => {
    const samples = silence(6)
    for (let beat = 0; beat < 12; beat++) {
      addTone(samples, 220, beat / 2, beat / 2 + 0.5, 0.03, 0.3)
      addTone(samples, 277.2, beat / 2, beat / 2 + 0.5, 0.02, 0.3)
    }
    addTone(samples, 1000, 3, 3.6, 0.25)
    expect((await found(samples)).length).toBe(1)
  })

  it.each([
    ['notes that fade', (samples: Float32Array) => addTone(samples, 880, 1, 2, 0.3, 0.4)],
    ['a tone that lasts', (samples: Float32Array) => addTone(samples, 425, 1, 7, 0.3)],
    ['a click of a tone', (samples: Float32Array) => addTone(samples, 1000, 1, 1.1, 0.3)],
    ['a very low tone', (samples: Float32Array) => addTone(samples, 100, 1, 1.5, 0.3)],
  ])('takes none for %s', async (_, add) => {
    const samples = silence(8)
    add(samples)
    expect(await found(samples)).toEqual([])
  })

  it('takes no voice for one', async () => {
    expect(await found(englishClip())).toEqual([])
    expect(await found(selfTestClip())).toEqual([])
  })
})
