// A sound that is read backwards is the same sound, sample for sample, and so are the places in it.
import { expect, it } from 'vitest'
import { mirrored, reversedSound } from '../../src/audio/reversed-sound.js'
import { LISTENING_RATE } from '../../src/audio/sound.js'
import { soundOf } from './sound-of.js'

const left = Float32Array.from([1, 2, 3, 4, 5], (value) => value / 8)
const right = Float32Array.from([0, 0, 0, 0, 6], (value) => value / 8)

/** Sound is kept with 16 bits. */
const eighths = (plane: Float32Array): number[] => [...plane].map((value) => Math.round(value * 8))

it('is read from the end to the beginning, each channel by itself', async () => {
  const backwards = reversedSound(await soundOf(left, right))
  expect((await backwards.read(0, 5)).map(eighths)).toEqual([
    [5, 4, 3, 2, 1],
    [6, 0, 0, 0, 0],
  ])
  expect((await backwards.read(1, 3)).map(eighths)).toEqual([
    [4, 3],
    [0, 0],
  ])
})

it('is cut at its ends as any sound, and leaves the one that it reads from as it is', async () => {
  const backwards = reversedSound(await soundOf(left, right))
  const [plane] = await backwards.read(3, 99)
  expect(eighths(plane!)).toEqual([2, 1])
  expect(eighths(left)).toEqual([1, 2, 3, 4, 5])
})

it('has each place where it lies from the other end', () => {
  const seconds = left.length / LISTENING_RATE
  const place = { start: 0, end: seconds / 5, rule: 'count' }
  const there = mirrored(place, seconds)
  expect(there).toEqual({ start: seconds - seconds / 5, end: seconds, rule: 'count' })
  expect(mirrored(there, seconds).start).toBeCloseTo(0)
})
