// Cuts a passage out of a track and makes the ears by which it is heard a second time.

import { earNamed } from '../audio/ears.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import { slowDown } from './mix-channels.js'

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

/**
 * The ears of a passage whose words lie in `time` (seconds): the first of `names` in three ways, each other one plainly.
 * Names are those of `earsOf`.
 */
export async function passageEars(
  sound: Sound,
  time: TimeRange,
  names: readonly string[],
): Promise<PassageEar[]> {
  const from = Math.max(0, Math.round((time.start - WIDE_BEFORE) * LISTENING_RATE))
  const to = Math.round((time.end + WIDE_BEHIND) * LISTENING_RATE)
  const channels = await sound.read(from, to)
  const first = Math.max(0, Math.round((time.start - BEFORE) * LISTENING_RATE) - from)
  const last = Math.round((time.end + BEHIND) * LISTENING_RATE) - from
  const [main, ...others] = names.map((name) => ({ name, wide: earNamed(channels, name) }))
  const { name, wide } = main!
  const narrow = wide.subarray(first, last)
  return [
    { name, samples: narrow, decoded: true },
    { name: `${name}, wider`, samples: wide, decoded: true },
    { name: `${name}, slower`, samples: slowDown(narrow, SLOWER), decoded: false },
    ...others.map((other) => ({
      name: other.name,
      samples: other.wide.subarray(first, last),
      decoded: true,
    })),
  ]
}
