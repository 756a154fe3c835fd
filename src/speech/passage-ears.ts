// Cuts a passage out of a track and makes the ears by which it is heard a second time.

import { mixMono } from '../audio/ears.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import { sideOf, slowDown } from './mix-channels.js'

/** One way of hearing a passage: samples at 16 kHz. */
export interface PassageEar {
  readonly name: string
  readonly samples: Float32Array
  /** Whisper's decoder is asked too; it costs ten times the digit ear. */
  readonly decoded: boolean
}

/** Seconds before the first word and behind the last: words are timed at their middle. */
const BEFORE = 1
const BEHIND = 1.2
/** The same for the ear with shifted borders. */
const WIDE_BEFORE = 2.4
const WIDE_BEHIND = 2.1
/** Ten per cent slower: measured best on fast and on unclear voices. */
const SLOWER = 1.1

/** The ears of a passage whose words lie in `time` (seconds); with `side`, that ear too, if the sides differ. */
export async function passageEars(sound: Sound, time: TimeRange, side: boolean): Promise<PassageEar[]> {
  const from = Math.max(0, Math.round((time.start - WIDE_BEFORE) * LISTENING_RATE))
  const to = Math.round((time.end + WIDE_BEHIND) * LISTENING_RATE)
  const channels = await sound.read(from, to)
  const first = Math.max(0, Math.round((time.start - BEFORE) * LISTENING_RATE) - from)
  const last = Math.round((time.end + BEHIND) * LISTENING_RATE) - from
  const wide = mixMono(channels)
  const mono = wide.subarray(first, last)
  const ears: PassageEar[] = [
    { name: 'mono', samples: mono, decoded: true },
    { name: 'mono, wider', samples: wide, decoded: true },
    { name: 'mono, slower', samples: slowDown(mono, SLOWER), decoded: false },
  ]
  const difference = side ? sideOf(channels, wide)?.subarray(first, last) : undefined
  if (difference !== undefined) ears.push({ name: 'side', samples: difference, decoded: true })
  return ears
}
