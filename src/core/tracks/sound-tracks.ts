// The tracks that lie in one sound file, as a cue sheet or its chapters state them, and what stands before the first.
import { overlap, type TimeRange, type TrackPlace } from '../finding.js'

/** A track of the release that lies in a sound file. */
export interface SoundTrack {
  /** From 1, as on the disc. */
  readonly number: number
  readonly title?: string
  /** Seconds at which a player goes to it (INDEX 01); undefined where it begins in the next file. */
  readonly start?: number
  /** Seconds at which its pregap begins (INDEX 00), where it has one in this file. */
  readonly pregap?: number
  /** The first track of the disc: what lies before it is reached by winding back only. */
  readonly first: boolean
}

/** The track at a second of the sound; undefined where the file has no marks. Tracks are in order of time. */
export function trackAt(tracks: readonly SoundTrack[], seconds: number): TrackPlace | undefined {
  const at = tracks.findLast((track) => beginningOf(track) <= seconds) ?? tracks[0]
  if (at === undefined) return undefined
  const { number, title, start } = at
  return {
    number,
    ...(title === undefined ? {} : { title }),
    ...(start === undefined || seconds < start ? { pregap: true as const } : {}),
    ...(start === undefined ? {} : { at: Math.round((seconds - start) * 1000) / 1000 }),
  }
}

function beginningOf({ pregap, start }: SoundTrack): number {
  return pregap ?? start ?? Number.POSITIVE_INFINITY
}

/** A pregap of two seconds is what every disc has; it holds nothing. Source: IEC 60908, track 1 begins at 00:02:00. */
const USUAL_PREGAP_S = 2
/** Sound begins so much before it is heard, and tracks are marked so much beside it. */
const SLACK_S = 1

/**
 * The hidden stretches of a sound that holds several tracks: what lies before the first track of the disc, where no
 * player goes by itself, and of what follows a silence only that which no track begins with.
 */
export function hiddenAmong(
  tracks: readonly SoundTrack[],
  { sounding, hidden }: { readonly sounding: readonly TimeRange[]; readonly hidden: readonly TimeRange[] },
  seconds: number,
): readonly TimeRange[] {
  if (tracks.length === 0) return hidden
  const first = tracks.find((track) => track.first)
  const pregap = { start: 0, end: first === undefined ? 0 : Math.min(first.start ?? seconds, seconds) }
  const starts = tracks.flatMap(({ start }) => start ?? [])
  const after = hidden
    .filter(({ start }) => start >= pregap.end)
    .map(({ start, end }) => ({
      start,
      end: Math.min(end, ...starts.filter((each) => each > start - SLACK_S)),
    }))
  return [...(pregap.end > USUAL_PREGAP_S ? [pregap] : []), ...after].filter(({ start, end }) =>
    sounding.some((each) => overlap(each, { start, end: end - SLACK_S })),
  )
}

/** The same with the track in which each begins, where the file holds several. */
export function inTracks<Timed extends { readonly time?: TimeRange }>(
  all: readonly Timed[],
  tracks: readonly SoundTrack[],
): (Timed & { readonly track?: TrackPlace })[] {
  return all.map((each) => {
    const track = each.time === undefined ? undefined : trackAt(tracks, each.time.start)
    return track === undefined ? each : { ...each, track }
  })
}
