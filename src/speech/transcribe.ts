// The engine that is always there: a track's stretches cut into windows and heard by the bundled Whisper.

import { mixMono } from '../audio/ears.js'
import { findBleeps } from '../audio/find-bleeps.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import { withBleeps } from '../core/transcript/transcript-bleeps.js'
import { linesOf } from '../core/transcript/transcript-lines.js'
import type { Encoder } from './encoder.js'
import type { Engine, Transcribed, TranscribeOptions, Unheard } from './engine.js'
import { cutWindows, joinNear } from './transcribe-windows.js'
import { LanguageTally } from './whisper/language-tally.js'
import type { Whisper } from './whisper/whisper.js'
import { type HeardWindow, WindowListener } from './whisper/window-listener.js'

/** A language this likely is taken without trying another. */
const SURE = 0.8
/** Languages tried side by side where none is sure. */
const TRIED = 3

/** Makes the engine; `languages` are those that the user or the tags state. */
export function whisperEngine(encoder: Encoder, whisper: Whisper, languages: readonly string[]): Engine {
  const listener = new WindowListener(encoder, whisper)
  const tally = new LanguageTally(languages)
  return {
    name: 'whisper',
    transcribe: (sound, stretches, options = {}) => transcribe(listener, tally, sound, stretches, options),
    close: async () => {},
  }
}

/** A window that waits, in samples: its language was not sure when it was first opened. */
interface Waiting {
  readonly at: number
  readonly start: number
  readonly end: number
}

/**
 * Windows whose language is sure are written down as they come; the others wait until the whole track has
 * said which languages it is in, and are then tried in the likeliest three.
 */
async function transcribe(
  listener: WindowListener,
  tally: LanguageTally,
  sound: Sound,
  stretches: readonly TimeRange[],
  options: TranscribeOptions,
): Promise<Transcribed> {
  const heard: (HeardWindow | undefined)[] = []
  const waiting: Waiting[] = []
  const unheard: Unheard[] = []
  let done = 0
  const isStopped = (start: number, end: number): boolean => {
    if (options.interrupted?.aborted !== true) return false
    unheard.push({ start: start / LISTENING_RATE, end: end / LISTENING_RATE, why: 'interrupted' })
    return true
  }
  const report = (samples: number): void => {
    done += samples / LISTENING_RATE
    options.onProgress?.(done)
  }
  for await (const window of cutWindows(sound, stretches)) {
    const { start, samples } = window
    const end = start + samples.length
    if (isStopped(start, end)) continue
    const opened = await listener.open(window)
    const languages = tally.likeliest(opened.languages, 1)
    tally.add(opened.languages)
    const at = heard.push(undefined) - 1
    if (languages[0]!.probability >= SURE) {
      heard[at] = await listener.hear(opened, languages)
      report(samples.length)
    } else waiting.push({ at, start, end })
  }
  for (const { at, start, end } of waiting) {
    if (isStopped(start, end)) continue
    // Opened anew: what the encoder made of a window takes 37 MB.
    const opened = await listener.open({ start, samples: mixMono(await sound.read(start, end)) })
    heard[at] = await listener.hear(opened, tally.likeliest(opened.languages, TRIED))
    report(end - start)
  }
  const lines = heard.flatMap((window) =>
    window === undefined ? [] : linesOf(window.words, window.language),
  )
  const bleeps = await findBleeps(sound, joinNear(stretches))
  const notUnderstood = heard.flatMap((window) => window?.notUnderstood ?? [])
  return { transcript: withBleeps({ lines }, bleeps), notUnderstood, unheard }
}
