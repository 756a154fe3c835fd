// Means, spreads and frequency errors over any stretch of frames in constant time, from running sums.

import type { ToneFrames } from './tone-frames.js'
import { FRAMES_PER_SECOND, TONE_HZ } from './tone-grid.js'

/** Frames at each end of a tone whose window reaches beyond it. */
export const EDGE = 3

/** Running sums over the frames of one ear. */
export class FrameSums {
  private readonly sum: Float64Array
  private readonly squares: Float64Array
  private readonly turnRe: Float64Array
  private readonly turnIm: Float64Array
  private readonly stride: number

  constructor(frames: ToneFrames) {
    const { count, db, re, im } = frames
    this.stride = count + 1
    const size = this.stride * TONE_HZ.length
    this.sum = new Float64Array(size)
    this.squares = new Float64Array(size)
    this.turnRe = new Float64Array(size)
    this.turnIm = new Float64Array(size)
    for (const [f, hz] of TONE_HZ.entries()) {
      // Each frame's phase counts from its own start: a pure tone turns by this much from one to the next.
      const step = (2 * Math.PI * hz) / FRAMES_PER_SECOND
      const [cos, sin] = [Math.cos(step), Math.sin(step)]
      const base = f * this.stride
      for (let t = 0; t < count; t += 1) {
        const at = f * count + t
        const level = db[at]!
        this.sum[base + t + 1] = this.sum[base + t]! + level
        this.squares[base + t + 1] = this.squares[base + t]! + level * level
        const last = t > 0 ? at - 1 : at
        const real = re[at]! * re[last]! + im[at]! * im[last]!
        const imaginary = im[at]! * re[last]! - re[at]! * im[last]!
        this.turnRe[base + t + 1] = this.turnRe[base + t]! + real * cos + imaginary * sin
        this.turnIm[base + t + 1] = this.turnIm[base + t]! + imaginary * cos - real * sin
      }
    }
  }

  /** Mean level of tone `f` over frames `from` (inclusive) to `to` (exclusive), in dBFS. */
  mean(f: number, from: number, to: number): number {
    const base = f * this.stride
    return (this.sum[base + to]! - this.sum[base + from]!) / (to - from)
  }

  /** Standard deviation of that level, in dB. */
  spread(f: number, from: number, to: number): number {
    const base = f * this.stride
    const mean = this.mean(f, from, to)
    const square = (this.squares[base + to]! - this.squares[base + from]!) / (to - from)
    return Math.sqrt(Math.max(0, square - mean * mean))
  }

  /** How far what sounds there is from tone `f`, as a part of its frequency (0.01 is one percent). */
  frequencyError(f: number, from: number, to: number): number {
    if (to - from < 2) return 0
    const base = f * this.stride
    const re = this.turnRe[base + to]! - this.turnRe[base + from + 1]!
    const im = this.turnIm[base + to]! - this.turnIm[base + from + 1]!
    return (Math.atan2(im, re) / (2 * Math.PI)) * (FRAMES_PER_SECOND / TONE_HZ[f]!)
  }
}
