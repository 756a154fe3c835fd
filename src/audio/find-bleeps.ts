// Finds bleeps: the steady tone that is laid over words that must not be heard (touch-tones have a reader of their own).
import type { TimeRange } from '../core/finding.js'
import { mixMono } from './ears.js'
import { LISTENING_RATE, type Sound } from './sound.js'

/** Length of a frame and the step to the next, in samples (32 and 16 ms). */
const FRAME = 512
const STEP = 256
/** Seconds read at a time, with so much again of the block before. */
const BLOCK = 20
const OVERLAP = 2
/** Censors' tones are 1 kHz, the oldest 400 Hz; above 2.5 kHz nobody lays them. */
const LOWEST_HZ = 350
const HIGHEST_HZ = 2500
/** A bleep lasts this long, in seconds; a digit takes a third of a second. */
const SHORTEST = 0.25
const LONGEST = 3
/** What the tone leaves over of a frame, beside its energy: noise 12 dB below the tone leaves an eighth. */
const MOST_RESIDUE = 0.15
/** A bleep keeps its pitch and its level; a note of an instrument fades or swells. */
const PITCH_DRIFT = 0.03
const LEVEL_DRIFT = 1.25
/** Root mean square below which nothing is looked for (-40 dBFS). */
const LEAST_LEVEL = 0.01

interface Frame {
  readonly hz: number
  readonly level: number
}

/** Bleeps in the mix of all channels within the stretches, in seconds, in order. */
export async function findBleeps(sound: Sound, stretches: readonly TimeRange[]): Promise<TimeRange[]> {
  const found: TimeRange[] = []
  for (const stretch of stretches)
    for (let from = stretch.start; from < stretch.end; from += BLOCK) {
      const start = Math.max(0, Math.round((from - OVERLAP) * LISTENING_RATE))
      const end = Math.round(Math.min(stretch.end, from + BLOCK) * LISTENING_RATE)
      const channels = await sound.read(start, end)
      for (const bleep of bleepsIn(mixMono(channels))) {
        const time = { start: start / LISTENING_RATE + bleep.start, end: start / LISTENING_RATE + bleep.end }
        const last = found.at(-1)
        if (last !== undefined && time.start < last.end)
          found[found.length - 1] = { ...last, end: Math.max(last.end, time.end) }
        else found.push(time)
      }
    }
  return found.filter(({ start, end }) => end - start <= LONGEST)
}

/** Runs of frames that hold one steady tone, in seconds of the samples. */
function bleepsIn(samples: Float32Array): TimeRange[] {
  const found: TimeRange[] = []
  let run: Frame[] = []
  let at = 0
  const finish = (): void => {
    const end = (at - STEP + FRAME) / LISTENING_RATE
    const start = (at - run.length * STEP) / LISTENING_RATE
    if (run.length > 0 && end - start >= SHORTEST) found.push({ start, end })
    run = []
  }
  for (; at + FRAME <= samples.length; at += STEP) {
    const frame = toneOf(samples, at)
    if (frame === undefined || !goesOn(run, frame)) finish()
    if (frame !== undefined) run.push(frame)
  }
  finish()
  return found
}

function goesOn(run: readonly Frame[], { hz, level }: Frame): boolean {
  const first = run[run.length >> 1]
  if (first === undefined) return true
  return (
    Math.abs(hz / first.hz - 1) <= PITCH_DRIFT &&
    level < first.level * LEVEL_DRIFT &&
    level > first.level / LEVEL_DRIFT
  )
}

/**
 * The tone of a frame that is little else. A sine obeys x[n+1] + x[n-1] = 2 cos(w) x[n]; the factor is taken by
 * least squares, and what it leaves over is the residue.
 */
function toneOf(samples: Float32Array, from: number): Frame | undefined {
  let energy = 0
  let both = 0
  let sums = 0
  for (let i = from + 1; i < from + FRAME - 1; i++) {
    const neighbours = samples[i - 1]! + samples[i + 1]!
    energy += samples[i]! ** 2
    both += samples[i]! * neighbours
    sums += neighbours ** 2
  }
  const level = Math.sqrt(energy / FRAME)
  if (level < LEAST_LEVEL) return undefined
  const factor = both / energy
  const residue = (sums - factor * both) / energy
  const hz = (Math.acos(Math.min(1, Math.max(-1, factor / 2))) * LISTENING_RATE) / (2 * Math.PI)
  return residue <= MOST_RESIDUE && hz >= LOWEST_HZ && hz <= HIGHEST_HZ ? { hz, level } : undefined
}
