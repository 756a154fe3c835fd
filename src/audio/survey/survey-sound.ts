// Surveys a sound before it is listened to: how loud it is, where it is silent, what is hidden, which parts are worth hearing.
import { overlap, type TimeRange } from '../../core/finding.js'
import { LISTENING_RATE, type Sound } from '../sound.js'
import { findSilences } from './find-silences.js'
import { measureLevels } from './measure-levels.js'

/** Sound that whoever plays the track will hardly expect, and why. */
export interface HiddenRange extends TimeRange {
  readonly why: 'after silence' | 'after the stated end'
  /** Seconds of silence before it, or seconds that the tags state. */
  readonly seconds: number
}

export interface Survey {
  /** Length in seconds. */
  readonly seconds: number
  /** Level of each 50 ms in dBFS, clicks left out; the place to look for pauses to cut at. */
  readonly levels: Float32Array
  /** Silences of half a second and more. */
  readonly silences: readonly TimeRange[]
  /** Everything else, with a margin, pauses of less than two seconds included: what is worth listening to. */
  readonly sounding: readonly TimeRange[]
  readonly hidden: readonly HiddenRange[]
}

export interface SurveyOptions {
  /** Length that the release's tags or cue sheet state for the track, in seconds. */
  readonly statedSeconds?: number
  readonly signal?: AbortSignal
}

/** A silence of this length hides what follows it, in seconds. */
const HIDING_SILENCE_S = 20
/** Sound is listened to from this much before it begins to this much after it ends, in seconds. */
const MARGIN_S = 0.5
/** Shorter pauses are not cut out, in seconds. */
const LEAST_PAUSE_S = 2
/** A tag's length is rounded or taken from another pressing: this much more is not hidden, in seconds. */
const LENGTH_SLACK_S = 5

/** Reads the sound once from start to end. Throws what reading it throws. */
export async function surveySound(sound: Sound, options: SurveyOptions = {}): Promise<Survey> {
  const seconds = sound.length / LISTENING_RATE
  const levels = await measureLevels(sound, options.signal)
  const silences = findSilences(levels, seconds)
  const sounding = findSounding(silences, seconds)
  return {
    seconds,
    levels,
    silences,
    sounding,
    hidden: findHidden(silences, sounding, seconds, options.statedSeconds),
  }
}

function findSounding(silences: readonly TimeRange[], seconds: number): TimeRange[] {
  const sounding: TimeRange[] = []
  let from = 0
  for (const silence of [...silences, { start: seconds, end: seconds }]) {
    const isPause = silence.end - silence.start < LEAST_PAUSE_S && silence.start > 0 && silence.end < seconds
    if (isPause) continue
    if (silence.start > from) {
      sounding.push({ start: Math.max(0, from - MARGIN_S), end: Math.min(seconds, silence.start + MARGIN_S) })
    }
    from = silence.end
  }
  return sounding
}

function findHidden(
  silences: readonly TimeRange[],
  sounding: readonly TimeRange[],
  seconds: number,
  statedSeconds: number | undefined,
): HiddenRange[] {
  const hiding = silences.filter((silence) => silence.end - silence.start >= HIDING_SILENCE_S)
  const hidden: HiddenRange[] = []
  for (const [i, silence] of hiding.entries()) {
    const range = { start: silence.end, end: hiding[i + 1]?.start ?? seconds }
    if (!sounding.some((each) => each.end > range.start + MARGIN_S && each.start < range.end)) continue
    hidden.push({ ...range, why: 'after silence', seconds: silence.end - silence.start })
  }
  const known = hidden[0]?.start ?? seconds
  if (statedSeconds !== undefined && known - statedSeconds > LENGTH_SLACK_S) {
    const range = { start: statedSeconds, end: known }
    if (sounding.some((each) => overlap(each, range))) {
      hidden.unshift({ ...range, why: 'after the stated end', seconds: statedSeconds })
    }
  }
  return hidden
}
