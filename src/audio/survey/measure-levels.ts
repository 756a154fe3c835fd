// Measures how loud a sound is, fifty milliseconds at a time, so that clicks do not count.
import { LISTENING_RATE, type Sound } from '../sound.js'

/** Windows a second. */
export const WINDOWS_PER_SECOND = 20
const WINDOW = LISTENING_RATE / WINDOWS_PER_SECOND
/** 2.5 ms: a click of vinyl fills one or two of these. */
const BLOCK = 40
const BLOCKS = WINDOW / BLOCK
/** Digital silence, in dBFS. */
const FLOOR_DBFS = -100
const READ_WINDOWS = 400

/**
 * Level of each window of 50 ms in dBFS (0 is a full-scale square wave): the median of its 2.5 ms blocks, of the
 * loudest channel. Throws what reading the sound throws; what lies after an abort is left at the floor.
 */
export async function measureLevels(sound: Sound, signal?: AbortSignal): Promise<Float32Array> {
  const levels = new Float32Array(Math.ceil(sound.length / WINDOW)).fill(FLOOR_DBFS)
  for (let first = 0; first < levels.length && !signal?.aborted; first += READ_WINDOWS) {
    const planes = await sound.read(first * WINDOW, (first + READ_WINDOWS) * WINDOW)
    const windows = Math.ceil((planes[0]?.length ?? 0) / WINDOW)
    for (let w = 0; w < windows; w += 1) {
      let loudest = 0
      for (const plane of planes) loudest = Math.max(loudest, medianPower(plane, w * WINDOW))
      levels[first + w] = Math.max(FLOOR_DBFS, 10 * Math.log10(loudest + 1e-12))
    }
  }
  return levels
}

const powers = new Float64Array(BLOCKS)

function medianPower(plane: Float32Array, from: number): number {
  const blocks = Math.min(BLOCKS, Math.ceil((plane.length - from) / BLOCK))
  for (let b = 0; b < blocks; b += 1) {
    const start = from + b * BLOCK
    const end = Math.min(start + BLOCK, plane.length)
    let power = 0
    for (let i = start; i < end; i += 1) power += plane[i]! * plane[i]!
    powers[b] = power / (end - start)
  }
  const sorted = powers.subarray(0, blocks).sort()
  return sorted[blocks >> 1] ?? 0
}
