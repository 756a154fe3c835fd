// Silences of every kind are found to the window, what follows them is hidden, and nothing that sounds is left out.

import { beforeAll, describe, expect, it } from 'vitest'
import { openSound } from '../../../src/audio/open-sound.js'
import { type Survey, surveySound } from '../../../src/audio/survey/survey-sound.js'
import { isProblem } from '../../../src/core/problem.js'
import { noise, soundOf } from '../sound-of.js'
import { band, dial } from '../tones/dial.js'

const RATE = 16_000
const MUSIC_S = 10
const GAP_S = 30

let voice: Float32Array
beforeAll(async () => {
  const opened = await openSound('data/self-test/number.wav')
  if (isProblem(opened)) throw new Error(opened.message)
  voice = (await opened.sound.read(0, opened.sound.length))[0]!
  await opened.sound.close()
})

function scale(samples: Float32Array, decibels: number): Float32Array {
  return samples.map((sample) => sample * 10 ** (decibels / 20))
}

/** Hiss at -63 dBFS, with a click of 3 ms eight times a second for vinyl. */
function crackle(samples: number): Float32Array {
  const out = scale(noise(samples, 3), -58)
  for (let at = 500; at + 48 < samples; at += 2000) {
    for (let i = 0; i < 48; i += 1) out[at + i] = 0.2 * (i % 2 ? 1 : -1)
  }
  return out
}

/** Music, a gap, then `last`. */
async function survey(gap: Float32Array, last: Float32Array): Promise<Survey> {
  const music = band(MUSIC_S, 1, 4)
  const samples = new Float32Array(music.length + gap.length + last.length)
  samples.set(music)
  samples.set(gap, music.length)
  samples.set(last, music.length + gap.length)
  const sound = await soundOf(samples)
  const found = await surveySound(sound)
  await sound.close()
  return found
}

const GAPS: readonly (readonly [string, (samples: number) => Float32Array])[] = [
  ['digital silence', (samples) => new Float32Array(samples)],
  ['dither', (samples) => scale(noise(samples, 1), -90)],
  ['tape hiss', (samples) => scale(noise(samples, 2), -55)],
  ['vinyl crackle', crackle],
]

describe.each(GAPS)('after %s', (_name, makeGap) => {
  it.each([0, -14, -22])('a voice at %i dB is hidden and listened to', async (decibels) => {
    const { hidden, sounding, silences } = await survey(makeGap(GAP_S * RATE), scale(voice, decibels))
    expect(silences.some((each) => Math.abs(each.end - each.start - GAP_S) < 1)).toBe(true)
    expect(hidden).toMatchObject([{ why: 'after silence' }])
    const voiceStart = MUSIC_S + GAP_S
    expect(hidden[0]!.start).toBeGreaterThan(voiceStart - 0.2)
    expect(hidden[0]!.start).toBeLessThan(voiceStart + 1.5)
    expect(sounding).toHaveLength(2)
    expect(sounding[0]).toMatchObject({ start: 0 })
  })
})

describe('surveySound', () => {
  it('hides nothing after a pause of 19 s', async () => {
    const { hidden, sounding } = await survey(new Float32Array(19 * RATE), voice)
    expect(hidden).toEqual([])
    expect(sounding).toHaveLength(2)
  })

  it('finds a voice far below the music in one channel', async () => {
    const left = new Float32Array(40 * RATE)
    const right = new Float32Array(40 * RATE)
    left.set(band(5, 1, 2))
    right.set(scale(voice, -40), 30 * RATE)
    const { hidden } = await surveySound(await soundOf(left, right))
    expect(hidden).toHaveLength(1)
    expect(hidden[0]!.start).toBeGreaterThan(29.9)
  })

  it.each([0.15, 0.4, 0.49, 3])('leaves nothing to listen to in %d s of silence', async (seconds) => {
    const samples = scale(noise(Math.round(seconds * RATE), 1), -90)
    expect((await surveySound(await soundOf(samples))).sounding).toEqual([])
    samples.set(voice.subarray(RATE / 2, RATE / 2 + samples.length))
    expect((await surveySound(await soundOf(samples))).sounding).toHaveLength(1)
  })

  it('keeps touch-tones in silence', async () => {
    const samples = new Float32Array(60 * RATE)
    dial(samples, '0199001234', 40, { on: 0.06, off: 0.1, level: 0.01 })
    const { sounding } = await surveySound(await soundOf(samples))
    expect(sounding).toHaveLength(1)
    expect(sounding[0]!.start).toBeLessThan(40)
    expect(sounding[0]!.end).toBeGreaterThan(41.6)
  })

  it('hides what follows the stated length', async () => {
    const sound = await soundOf(band(30, 1, 5))
    expect((await surveySound(sound, { statedSeconds: 12 })).hidden).toEqual([
      { start: 12, end: 30, why: 'after the stated end', seconds: 12 },
    ])
    expect((await surveySound(sound, { statedSeconds: 29 })).hidden).toEqual([])
  })

  it('finds nothing to hear in silence, and no silence in music', async () => {
    const silent = await surveySound(await soundOf(new Float32Array(100 * RATE)))
    expect(silent).toMatchObject({ sounding: [], hidden: [], silences: [{ start: 0, end: 100 }] })
    const music = await surveySound(await soundOf(band(60, 0.3, 6)))
    expect(music.sounding).toEqual([{ start: 0, end: 60 }])
  })
})
