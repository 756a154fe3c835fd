// Cuts a passage out of a track and makes the ears by which it is heard a second time.

import { earNamed } from '../audio/ears.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import { slowDown } from './mix-channels.js'

/** One way of hearing a passage: samples at 16 kHz. */
export interface PassageEar {
  readonly name: string
  readonly samples: Float32Array
  /** The samples from which and up to which it may belong to the passage: beyond them something else is said. */
  readonly from: number
  readonly to: number
  /** Whisper's decoder is asked too; it costs ten times the digit ear. */
  readonly decoded: boolean
}

/** Where a passage lies, in seconds. */
export interface PassagePlace {
  /** From the first word to the last. */
  readonly time: TimeRange
  /** What may belong to it; infinite where nothing else is said near. */
  readonly within: TimeRange
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
 * The ears of a passage whose words lie in `time` and to which nothing outside of `within` belongs (seconds): the first
 * of `names` in three ways, each other one plainly. Names are those of `earsOf`.
 */
export async function passageEars(
  sound: Sound,
  { time, within }: PassagePlace,
  names: readonly string[],
): Promise<PassageEar[]> {
  const start = Math.max(0, Math.round((time.start - WIDE_BEFORE) * LISTENING_RATE))
  const end = Math.round((time.end + WIDE_BEHIND) * LISTENING_RATE)
  const channels = await sound.read(start, end)
  const place = (seconds: number): number =>
    Math.min(channels[0]!.length, Math.max(0, Math.round(seconds * LISTENING_RATE) - start))
  const [first, last] = [place(time.start - BEFORE), place(time.end + BEHIND)]
  const [from, to] = [place(within.start), place(within.end)]
  const narrow = { from: Math.max(0, from - first), to: Math.min(last, to) - first }
  const [main, ...others] = names.map((name) => ({ name, wide: earNamed(channels, name) }))
  const { name, wide } = main!
  const samples = wide.subarray(first, last)
  return [
    { name, samples, ...narrow, decoded: true },
    { name: `${name}, wider`, samples: wide, from, to, decoded: true },
    {
      name: `${name}, slower`,
      samples: slowDown(samples, SLOWER),
      from: Math.round(narrow.from * SLOWER),
      to: Math.round(narrow.to * SLOWER),
      decoded: false,
    },
    ...others.map((other) => ({
      name: other.name,
      samples: other.wide.subarray(first, last),
      ...narrow,
      decoded: true,
    })),
  ]
}
