// Takes chance tones off the ends of a run: weak ones that come long before or after the rest.
import { median } from '../../core/hear/median.js'
import type { RunTone } from './read-tone-run.js'

/** A tone at an end is doubted below this part of the run's median evidence … */
const WEAK = 0.4
/** … if its pause is longer than this many median pauses, and than 150 ms (in frames). */
const LONG_PAUSES = 2
const LEAST_LONG_PAUSE = 30

/** Below this part it is chance whatever its pause. */
const WEAKEST = 0.25

/** The run without its doubtful ends. */
export function trimToneRun(tones: readonly RunTone[]): readonly RunTone[] {
  if (tones.length < 3) return tones
  const pauses = tones.slice(1).map((tone, i) => tone.at - tones[i]!.at - tones[i]!.length)
  const longPause = Math.max(LEAST_LONG_PAUSE, LONG_PAUSES * median(pauses))
  const usual = median(tones.map((tone) => tone.evidence))
  const isChance = (tone: RunTone, pause: number): boolean =>
    tone.evidence < WEAKEST * usual || (tone.evidence < WEAK * usual && pause > longPause)
  if (isChance(tones[0]!, pauses[0]!)) return trimToneRun(tones.slice(1))
  if (isChance(tones.at(-1)!, pauses.at(-1)!)) return trimToneRun(tones.slice(0, -1))
  return tones
}
