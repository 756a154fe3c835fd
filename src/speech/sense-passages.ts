// First listening: short windows over all that sounds, and the passages in which the digit ear heard number words.

import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import { wordsHeard } from '../core/hear/number-words.js'
import {
  joinWindows,
  mergeRuns,
  type SensedPassage,
  type SensedRun,
  senseRuns,
  type WindowHeard,
} from '../core/hear/passages.js'
import { type DigitEar, EAR_PADDING } from './digit-ear.js'
import type { Encoder } from './encoder.js'
import { type EarSamples, earsApart, levelOf } from './mix-channels.js'
import { joinNear } from './transcribe-windows.js'

/** Length of a window and the step to the next, in seconds; the digit ear was trained on windows up to this length. */
const WINDOW = 14
const STEP = 8
/** Root mean square below which a window is silence (-80 dBFS). */
const SILENCE = 1e-4

export interface SenseOptions {
  /** Seconds of the stretches that are done. */
  readonly onProgress?: (seconds: number) => void
  readonly interrupted?: AbortSignal
}

/** What the first listening gave. */
export interface Sensed {
  readonly passages: readonly SensedPassage[]
  /** Stretches that were not listened to because the user stopped. */
  readonly unheard: readonly TimeRange[]
}

/** Listens to the stretches of a track that sound (seconds, in order), with every ear that may hear something of its own. */
export async function sensePassages(
  sound: Sound,
  stretches: readonly TimeRange[],
  encoder: Encoder,
  ear: DigitEar,
  options: SenseOptions = {},
): Promise<Sensed> {
  const runs: SensedRun[] = []
  const unheard: TimeRange[] = []
  let done = 0
  for (const stretch of joinNear(stretches)) {
    const heard = new Map<string, WindowHeard[]>()
    for (const { start, end } of windowsOf(stretch)) {
      if (options.interrupted?.aborted === true) {
        unheard.push({ start, end: stretch.end })
        break
      }
      for (const { name, samples } of await earsIn(sound, start, end)) {
        const encoding = await encoder.encode(samples, EAR_PADDING, [ear.listensTo])
        const window = { start, end, words: wordsHeard(await ear.hear(encoding), start) }
        heard.set(name, [...(heard.get(name) ?? []), window])
      }
      options.onProgress?.(done + end - stretch.start)
    }
    done += stretch.end - stretch.start
    for (const [name, windows] of heard) runs.push(...senseRuns(name, joinWindows(windows)))
  }
  return { passages: mergeRuns(runs), unheard }
}

/** Windows over a stretch; the last one ends with it. */
function windowsOf({ start, end }: TimeRange): TimeRange[] {
  const windows: TimeRange[] = []
  for (let from = start; ; from += STEP) {
    windows.push({ start: from, end: Math.min(end, from + WINDOW) })
    if (from + WINDOW >= end) return windows
  }
}

async function earsIn(sound: Sound, start: number, end: number): Promise<EarSamples[]> {
  const channels = await sound.read(Math.round(start * LISTENING_RATE), Math.round(end * LISTENING_RATE))
  return earsApart(channels).filter(({ samples }) => levelOf(samples) > SILENCE)
}
