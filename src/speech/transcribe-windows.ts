// Cuts the stretches of a track that hold sound into windows for transcription, at pauses.

import { mixMono } from '../audio/ears.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'

/** A window of one channel: samples at 16 kHz, and where it begins in the track, in samples. */
export interface Window {
  readonly start: number
  readonly samples: Float32Array
}

/** Longest window, in seconds: two less than the encoder takes, so that it hears an end. */
const LONGEST = 28
/** A window is cut at the quietest place after this many seconds; the rest must be worth a window too. */
const SHORTEST = 14
/** Loudness is compared over this long, in seconds. */
const BLOCK = 0.2
/** Stretches closer than this, in seconds, are heard in one window. */
const NEAR = 2

/** The stretches, those near each other as one. */
export function joinNear(stretches: readonly TimeRange[]): TimeRange[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of stretches) {
    const last = joined.at(-1)
    if (last !== undefined && start - last.end < NEAR) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Reads the windows of a track one after the other; holds no more than one. `stretches` in seconds, in order. */
export async function* cutWindows(sound: Sound, stretches: readonly TimeRange[]): AsyncGenerator<Window> {
  for (const stretch of joinNear(stretches)) {
    const end = Math.min(sound.length, Math.round(stretch.end * LISTENING_RATE))
    let start = Math.max(0, Math.round(stretch.start * LISTENING_RATE))
    while (start < end) {
      const longest = Math.min(end, start + LONGEST * LISTENING_RATE)
      const samples = mixMono(await sound.read(start, longest))
      if (samples.length === 0) return
      const cut = longest === end ? samples.length : quietest(samples, cutFrom(end - start), samples.length)
      yield { start, samples: samples.subarray(0, cut) }
      start += cut
    }
  }
}

/** Earliest cut, in samples: a little more than a window left is halved, so that no crumb remains. */
function cutFrom(left: number): number {
  const shortest = SHORTEST * LISTENING_RATE
  const halved = left - LONGEST * LISTENING_RATE
  return Math.min(shortest, Math.max(halved, shortest / 2))
}

/** Middle of the quietest block between two places, in samples. */
function quietest(samples: Float32Array, from: number, to: number): number {
  const block = Math.round(BLOCK * LISTENING_RATE)
  let best = to
  let least = Number.POSITIVE_INFINITY
  for (let at = Math.round(from); at + block <= to; at += block >> 1) {
    let energy = 0
    for (let i = at; i < at + block; i++) energy += samples[i]! ** 2
    if (energy <= least) {
      least = energy
      best = at + (block >> 1)
    }
  }
  return best
}
