// Says which seconds of a track could not be heard, and why: missing at the end, damaged in the middle, channels left out.
import type { TimeRange } from '../core/finding.js'
import { type Problem, problem } from '../core/problem.js'
import { MOST_CHANNELS } from './decode/decode-event.js'
import type { DecodedTrack } from './decode/decode-track.js'

/** Seconds that nobody heard, and why. */
export type Unheard = TimeRange & { readonly why: string }

/** Decoders trim or pad the ends of a track by less than this: encoder delay and padding. */
const LEAST_MISSING_S = 0.25
/** Headers round: a hundredth of a percent of the length is no loss. */
const ROUNDING = 0.0001
/** Damaged places closer than this are one, in seconds. */
const ONE_PLACE_S = 1

/** Names what a decoded track lacks, as ranges and as problems. */
export function nameLosses(
  input: string,
  track: DecodedTrack,
): { readonly unheard: readonly Unheard[]; readonly problems: readonly Problem[] } {
  const { seconds, declaredSeconds: declared, brokenOff } = track
  const missing = (declared ?? seconds) - seconds
  const short = missing > Math.max(LEAST_MISSING_S, seconds * ROUNDING) || track.cutOff
  // What a file that breaks off leaves damaged at its end is no place of its own.
  const damaged = mergeLosses(track).filter((place) => !short || place.start < seconds - ONE_PLACE_S)
  const unheard: Unheard[] = [...damaged]
  const problems: Problem[] = []
  if (damaged.length > 0) {
    const message = `sound is damaged at ${listPlaces(damaged)}`
    problems.push(problem(input, 'corrupt-audio', message, 'listen there, or export the track again'))
  }
  const end = Math.max(seconds, declared ?? seconds)
  if (brokenOff) {
    unheard.push({ start: seconds, end, why: brokenOff.message })
    const code = brokenOff.code === 'unavailable' ? 'corrupt-audio' : brokenOff.code
    problems.push(
      problem(
        input,
        code,
        `decoding stopped at ${seconds.toFixed(1)} s: ${brokenOff.message}`,
        'export the track again',
      ),
    )
  } else if (short) {
    unheard.push({ start: seconds, end, why: 'missing from the file' })
    const message =
      missing > LEAST_MISSING_S
        ? `the file ends at ${seconds.toFixed(1)} s of the ${end.toFixed(1)} s that it states`
        : `the file breaks off at ${seconds.toFixed(1)} s`
    problems.push(problem(input, 'truncated-audio', message, 'copy or export the track again'))
  }
  if (track.format.channels > MOST_CHANNELS) {
    const message = `only the first ${MOST_CHANNELS} of ${track.format.channels} channels were heard`
    problems.push(problem(input, 'unheard', message, 'scan a mix with fewer channels'))
  }
  return { unheard, problems }
}

function mergeLosses(track: DecodedTrack): Unheard[] {
  const merged: { start: number; end: number; why: string }[] = []
  for (const { at, seconds, why } of track.losses) {
    const last = merged.at(-1)
    if (last && at - last.end < ONE_PLACE_S) last.end = at + seconds
    else merged.push({ start: at, end: at + seconds, why })
  }
  return merged
}

function listPlaces(ranges: readonly Unheard[]): string {
  const shown = ranges.slice(0, 3).map((range) => `${range.start.toFixed(1)} s`)
  return (
    shown.join(', ') +
    (ranges.length > shown.length ? ` and ${ranges.length - shown.length} more places` : '')
  )
}
