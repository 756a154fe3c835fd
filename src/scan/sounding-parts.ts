// Where a track sounds and what of that is hidden, from its loudness every 50 ms.
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'

export interface SoundedParts {
  /** Stretches in which something sounds, in seconds, in order. */
  readonly sounding: readonly TimeRange[]
  /** Those that follow a silence of 20 s or more. */
  readonly hidden: readonly TimeRange[]
}

const FRAME_SECONDS = 0.05
const FRAME = FRAME_SECONDS * LISTENING_RATE
/** Samples read at a time: a minute. */
const BLOCK = 60 * LISTENING_RATE
/** Root mean square below which a frame is silent: -60 dBFS. */
const SILENT = 0.001
/** Seconds of silence inside a stretch, and around it, that belong to it. */
const INSIDE = 2
const AROUND = 0.3
/** Seconds of silence that hide what follows. */
const HIDING = 20

/** Looks through the whole sound once. */
export async function soundingParts(sound: Sound): Promise<SoundedParts> {
  const length = sound.length / LISTENING_RATE
  const sounding: { start: number; end: number }[] = []
  for (let at = 0; at < sound.length; at += BLOCK) {
    const channels = await sound.read(at, Math.min(sound.length, at + BLOCK))
    for (let frame = 0; frame * FRAME < (channels[0]?.length ?? 0); frame += 1) {
      if (!channels.some((channel) => isLoud(channel, frame * FRAME))) continue
      const start = Math.max(0, at / LISTENING_RATE + frame * FRAME_SECONDS - AROUND)
      const end = Math.min(length, start + FRAME_SECONDS + 2 * AROUND)
      const last = sounding.at(-1)
      if (last !== undefined && start - last.end < INSIDE) last.end = end
      else sounding.push({ start, end })
    }
  }
  const hidden = sounding.filter((part, index) => part.start - (sounding[index - 1]?.end ?? 0) >= HIDING)
  return { sounding, hidden }
}

function isLoud(channel: Float32Array, from: number): boolean {
  const frame = channel.subarray(from, from + FRAME)
  let sum = 0
  for (const sample of frame) sum += sample * sample
  return sum > SILENT * SILENT * frame.length
}
