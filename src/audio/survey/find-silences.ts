// Finds where nothing sounds: digital silence, hiss and crackle alike, each judged by its own noise floor.
import type { TimeRange } from '../../core/finding.js'
import { WINDOWS_PER_SECOND } from './measure-levels.js'

/** Nothing louder is ever silence, in dBFS: worn vinyl between its clicks has -53. */
const LOUDEST_SILENCE = -45
/** What rises above the floor around it by this much sounds, in dB: noise in 50 ms wavers by 1 dB. */
const ABOVE_FLOOR = 6
/** Below this everything is silence: the rounding of 16-bit samples and dither, in dBFS. */
const ROUNDING = -85
/** The floor is the 20th percentile over 20 seconds: speech and sparse music leave it visible. */
const FLOOR_QUANTILE = 0.2
const FLOOR_WINDOWS = 20 * WINDOWS_PER_SECOND
/** Noise keeps its level over a second and a half within this, in dB; voices and music do not. */
const STEADY_DB = 4
const STEADY_WINDOWS = 1.5 * WINDOWS_PER_SECOND
/** Sound fills at least three windows of a second; fewer are a click or a pop. */
const DENSE = 3
/** The shortest silence that is told, in seconds, of a sound that is not silent from its beginning to its end. */
const LEAST_SILENCE_S = 0.5

/** Silences in order of time, in seconds, from the levels of `measureLevels`; they end with the sound, at `seconds`. */
export function findSilences(levels: Float32Array, seconds: number): TimeRange[] {
  const sounds = markSounding(levels)
  const silences: TimeRange[] = []
  for (let from = 0; from < sounds.length;) {
    if (sounds[from]) {
      from += 1
      continue
    }
    let to = from
    while (to < sounds.length && !sounds[to]) to += 1
    const start = from / WINDOWS_PER_SECOND
    const isAll = from === 0 && to === sounds.length
    const end = isAll ? seconds : Math.min(seconds, to / WINDOWS_PER_SECOND)
    if (isAll || end - start >= LEAST_SILENCE_S) silences.push({ start, end })
    from = to
  }
  return silences
}

function markSounding(levels: Float32Array): Uint8Array {
  const above = new Uint8Array(levels.length)
  let floor = 0
  for (let i = 0; i < levels.length; i += 1) {
    if (i % (WINDOWS_PER_SECOND / 2) === 0) floor = floorAround(levels, i)
    const threshold = Math.min(LOUDEST_SILENCE, Math.max(ROUNDING, floor + ABOVE_FLOOR))
    const level = levels[i]!
    above[i] = level > LOUDEST_SILENCE || (level > threshold && !isSteady(levels, i)) ? 1 : 0
  }
  const sounds = new Uint8Array(levels.length)
  const half = WINDOWS_PER_SECOND / 2
  for (let i = 0; i < levels.length; i += 1) {
    if (!above[i]) continue
    let dense = 0
    for (let j = Math.max(0, i - half); j <= Math.min(levels.length - 1, i + half); j += 1) dense += above[j]!
    if (dense >= DENSE) sounds[i] = 1
  }
  return sounds
}

/** The lower of the floors before and after, so that the border to loud sound is judged by the quiet side. */
function floorAround(levels: Float32Array, at: number): number {
  const before = quantile(levels.slice(Math.max(0, at - FLOOR_WINDOWS / 2), at + 1), FLOOR_QUANTILE)
  const after = quantile(levels.slice(at, at + FLOOR_WINDOWS / 2), FLOOR_QUANTILE)
  return Math.min(before, after)
}

/** Hiss may stand before a stretch of digital silence, whose floor is no measure for it. */
function isSteady(levels: Float32Array, at: number): boolean {
  const before = levels.slice(Math.max(0, at - STEADY_WINDOWS), at + 1)
  const after = levels.slice(at, at + STEADY_WINDOWS)
  return [before, after].some(
    (stretch) =>
      stretch.length >= STEADY_WINDOWS / 2 && quantile(stretch, 0.9) - quantile(stretch, 0.1) <= STEADY_DB,
  )
}

function quantile(values: Float32Array, part: number): number {
  return values.sort()[Math.floor(values.length * part)]!
}
