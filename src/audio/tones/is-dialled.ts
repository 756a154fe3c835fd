// Tells a run that was dialled from a melody some of whose notes lie near key tones: even pauses, or pauses in which nothing sounds.
import { LISTENING_RATE } from '../sound.js'
import type { RunTone } from './read-tone-run.js'
import { FIRST_CENTRE_S } from './tone-frames.js'
import { FRAMES_PER_SECOND, KEYS } from './tone-grid.js'

/** Machines dial with pauses of 50 to 150 ms (30 frames): a longer one may be where a melody's other notes lie. */
const LONG_PAUSE = 30
/** Long pauses are believed where at least seven keys follow each other evenly, each pause within this part of the usual one. */
const MANY_KEYS = 7
const EVEN = 1.3
/** One key in six may have been missed. */
const KEYS_PER_MISS = 6
/** Keys A to D are on no telephone that one can buy: more of them than one in four is chance. */
const KEYS_PER_LETTER = 4
/** Whoever dials by hand dials unevenly, but then the pauses are this much quieter than the tones, in dB. */
const LEAST_CONTRAST_DB = 6
/** Frames at the ends of a pause in which a tone still rings. */
const RINGING = 3
const FLOOR = 1e-10

/** `samples` at 16 kHz, `tones` in its frames. */
export function isDialled(samples: Float32Array, tones: readonly RunTone[]): boolean {
  const pauses = tones.slice(1).map((tone, i) => tone.at - tones[i]!.at - tones[i]!.length)
  const usual = [...pauses].sort((a, b) => a - b)[pauses.length >> 1] ?? 0
  const longest = tones.length < MANY_KEYS ? LONG_PAUSE : Math.max(LONG_PAUSE, EVEN * usual)
  const uneven = pauses.filter((pause) => pause > longest).length
  const letters = tones.filter((tone) => KEYS[tone.key]! >= 'A').length
  const even = uneven <= Math.floor(tones.length / KEYS_PER_MISS)
  if (even && letters <= tones.length / KEYS_PER_LETTER) return true
  const heard = even ? 0 : longest
  const inTones = powerOf(
    samples,
    tones.map((tone) => [tone.at, tone.at + tone.length]),
  )
  const inPauses = powerOf(
    samples,
    tones
      .slice(1)
      .flatMap((tone, i) =>
        pauses[i]! > heard ? [[tone.at - pauses[i]! + RINGING, tone.at - RINGING]] : [],
      ),
  )
  return 10 * Math.log10((inTones + FLOOR) / (inPauses + FLOOR)) >= LEAST_CONTRAST_DB
}

/** Mean power over stretches from frame to frame. */
function powerOf(samples: Float32Array, stretches: readonly (readonly number[])[]): number {
  let power = 0
  let count = 0
  for (const stretch of stretches) {
    const [start, end] = stretch.map((frame) =>
      Math.round((FIRST_CENTRE_S + frame / FRAMES_PER_SECOND) * LISTENING_RATE),
    )
    for (let i = start!; i < end!; i += 1) power += samples[i]! * samples[i]!
    count += end! - start!
  }
  return power / Math.max(1, count)
}
