// Windows cover the stretches without a gap, end at pauses, and are never too long or a crumb.
import { describe, expect, it } from 'vitest'
import { cutWindows, joinNear } from '../../src/speech/transcribe-windows.js'
import { soundOf } from './whisper/sound-of.js'

const RATE = 16_000

/** A tone with silent pauses of 0.6 s, at the given seconds. */
function toneWithPauses(seconds: number, pauses: readonly number[]): Float32Array {
  const samples = new Float32Array(seconds * RATE)
  for (let i = 0; i < samples.length; i++) samples[i] = 0.2 * Math.sin(i * 0.3)
  for (const pause of pauses) samples.fill(0, pause * RATE, (pause + 0.6) * RATE)
  return samples
}

async function windowsOf(
  seconds: number,
  pauses: readonly number[],
  stretches = [{ start: 0, end: seconds }],
) {
  const windows: { start: number; end: number }[] = []
  for await (const { start, samples } of cutWindows(soundOf(toneWithPauses(seconds, pauses)), stretches))
    windows.push({ start: start / RATE, end: (start + samples.length) / RATE })
  return windows
}

describe('cutting windows', () => {
  it('leaves a short stretch whole', async () => {
    expect(await windowsOf(20, [5])).toEqual([{ start: 0, end: 20 }])
  })

  it('cuts in the pauses', async () => {
    const windows = await windowsOf(80, [8, 20, 31, 45, 50, 70])
    const pauses = [20, 31, 45, 50, 70]
    for (const { end } of windows.slice(0, -1))
      expect(pauses.some((pause) => end > pause && end < pause + 0.6)).toBe(true)
  })

  it.each([29, 30, 43, 57, 100])('covers %i s without gap, crumb or window over 28 s', async (seconds) => {
    const windows = await windowsOf(seconds, [])
    expect(windows[0]!.start).toBe(0)
    expect(windows.at(-1)!.end).toBe(seconds)
    windows.slice(1).forEach((window, index) => {
      expect(window.start).toBeCloseTo(windows[index]!.end, 3)
    })
    for (const { start, end } of windows) {
      expect(end - start).toBeLessThanOrEqual(28)
      expect(end - start).toBeGreaterThan(1)
    }
  })

  it('reads only the stretches, cut at the end of the sound', async () => {
    const stretches = [
      { start: 2, end: 5 },
      { start: 30, end: 90 },
    ]
    expect(await windowsOf(40, [], stretches)).toEqual([
      { start: 2, end: 5 },
      { start: 30, end: 40 },
    ])
  })

  it('gives nothing for nothing', async () => {
    expect(await windowsOf(10, [], [])).toEqual([])
    expect(await windowsOf(10, [], [{ start: 12, end: 15 }])).toEqual([])
  })
})

it('joins stretches that are near each other', () => {
  const stretches = [
    { start: 0, end: 4 },
    { start: 5, end: 6 },
    { start: 9, end: 10 },
  ]
  expect(joinNear(stretches)).toEqual([
    { start: 0, end: 6 },
    { start: 9, end: 10 },
  ])
})
