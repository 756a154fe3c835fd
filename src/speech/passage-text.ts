// Writes down one passage by itself, in its own language: what a window of the whole track passes over, it may say.

import { earNamed } from '../audio/ears.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import type { TranscriptWord } from '../core/transcript/transcript.js'
import type { Listeners } from './read-passage.js'
import { WindowListener } from './whisper/window-listener.js'

/** Seconds before and behind that are heard with it. */
const AROUND = 2

/** Words said in a passage of up to 26 s, as an ear of `earsOf` hears it, with their times; none where nothing is understood. */
export async function passageWords(
  { encoder, whisper }: Listeners,
  sound: Sound,
  time: TimeRange,
  language: string,
  ear: string,
): Promise<readonly TranscriptWord[]> {
  const start = Math.max(0, Math.round((time.start - AROUND) * LISTENING_RATE))
  const channels = await sound.read(start, Math.round((time.end + AROUND) * LISTENING_RATE))
  const listener = new WindowListener(encoder, whisper)
  const opened = await listener.open({ start, samples: earNamed(channels, ear) })
  const heard = await listener.hear(opened, [{ language, probability: 1 }])
  return heard?.words ?? []
}
