// Touch-tones are read exactly over music and on one side, and nothing else is taken for them.

import { describe, expect, it } from 'vitest'
import { openSound } from '../../../src/audio/open-sound.js'
import { findToneRuns } from '../../../src/audio/tones/find-tone-runs.js'
import { isProblem } from '../../../src/core/problem.js'
import { noise, soundOf } from '../sound-of.js'
import { band, dial, duet, pulses, strings } from './dial.js'

const RATE = 16_000
const NUMBER = '0199004567'

async function runsOf(
  ...planes: Float32Array[]
): Promise<{ digits: string; channel: string; start: number }[]> {
  const sound = await soundOf(...planes)
  const runs = await findToneRuns(sound)
  await sound.close()
  return runs.map(({ digits, channel, start }) => ({ digits, channel, start }))
}

describe('what is dialled is read', () => {
  it.each([
    ['2125550147', 0.06, 0.02],
    ['2125550147', 0.06, 0.025],
    ['0199000033', 0.06, 0.03],
    ['0199001115', 0.05, 0.03],
    ['0199001115', 0.05, 0.04],
  ])('hears each key of %s that comes again, tones of %s s, %s s apart', async (digits, on, off) => {
    const samples = new Float32Array(6 * RATE)
    dial(samples, digits, 2, { level: 0.1, on, off })
    expect(await runsOf(samples)).toMatchObject([{ digits }])
  })

  it.each([
    ['in silence', { level: 0.1 }],
    ['hardly audible', { level: 0.001 }],
    ['shortest tones and pauses', { level: 0.1, on: 0.06, off: 0.05 }],
    ['hardly a pause', { level: 0.1, on: 0.06, off: 0.025 }],
    ['slowly', { level: 0.1, on: 0.3, off: 0.5 }],
    ['with a twist of 6 dB', { level: 0.1, twist: 0.5 }],
  ])('%s', async (_name, how) => {
    const samples = new Float32Array(12 * RATE)
    dial(samples, NUMBER, 2, how)
    expect(await runsOf(samples)).toMatchObject([{ digits: NUMBER, channel: 'mono' }])
  })

  it('reads all sixteen keys, from the very start to the very end', async () => {
    const samples = new Float32Array(16 * 0.15 * RATE)
    dial(samples, '0123456789*#ABCD', 0)
    expect(await runsOf(samples)).toMatchObject([{ digits: '0123456789*#ABCD' }])
  })

  it.each([1, 2, 3, 4, 5])('as loud as a band (%i)', async (seed) => {
    const samples = band(8, 1, seed)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    dial(samples, NUMBER, 3, { level: Math.sqrt(power), on: 0.1 })
    const [run, ...others] = await runsOf(samples)
    expect(run).toMatchObject({ digits: NUMBER })
    expect(Math.abs(run!.start - 3)).toBeLessThan(0.05)
    expect(others).toEqual([])
  })

  it.each([0.003, 0.0075])('from a telephone whose dividers are %s off', async (off) => {
    const samples = new Float32Array(5 * RATE)
    dial(samples, NUMBER, 1, { off: 0.07, high: 1 - off, low: 1 + off })
    expect(await runsOf(samples)).toMatchObject([{ digits: NUMBER }])
  })

  it('says in which channel', async () => {
    const right = band(6, 0.3, 7)
    const left = band(6, 1, 8)
    dial(right, NUMBER, 2, { level: 0.03 })
    expect(await runsOf(left, right)).toMatchObject([{ digits: NUMBER, channel: 'right' }])
  })

  it('hears one side under a louder middle', async () => {
    const middle = band(6, 1, 9)
    const left = Float32Array.from(middle)
    dial(left, NUMBER, 2, { level: 0.01 })
    expect(await runsOf(left, middle)).toMatchObject([{ digits: NUMBER, channel: 'side' }])
  })

  it('tells two numbers apart', async () => {
    const samples = new Float32Array(12 * RATE)
    dial(samples, NUMBER, 1)
    dial(samples, '2125550123', 6)
    expect((await runsOf(samples)).map((run) => run.digits)).toEqual([NUMBER, '2125550123'])
  })
})

describe('what is no touch-tone is left alone', () => {
  it.each([
    ['a band', (seed: number) => band(20, 1, seed)],
    ['a fast duet of flutes', (seed: number) => duet(20, 6, seed)],
    ['noise', (seed: number) => noise(20 * RATE, seed)],
  ])('%s', async (_name, make) => {
    for (const seed of [1, 2, 8]) expect(await runsOf(make(seed))).toEqual([])
  })

  it.each([0, 0.004, -0.006])('strings that tremble on the tones of keys (%s beside them)', async (off) => {
    const samples = new Float32Array(5 * RATE)
    strings(samples, '1141115', 1, off)
    expect(await runsOf(samples)).toEqual([])
  })

  it('pulses on the tones of keys', async () => {
    const samples = new Float32Array(5 * RATE)
    pulses(samples, '9444289', 1)
    expect(await runsOf(samples)).toEqual([])
  })

  it('one key or two', async () => {
    const samples = new Float32Array(4 * RATE)
    dial(samples, '55', 1)
    expect(await runsOf(samples)).toEqual([])
  })

  it('a voice that says a number', async () => {
    const opened = await openSound('data/self-test/number.wav')
    if (isProblem(opened)) throw new Error(opened.message)
    expect(await findToneRuns(opened.sound)).toEqual([])
    await opened.sound.close()
  })
})
