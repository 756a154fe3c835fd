// Says where a finding stands, in the words of a person who has to find it again.
import type { Finding, TimeRange, TrackPlace } from '../core/finding.js'

/** Minutes and seconds, hours where there are any: `7:04`, `1:02:03`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = String(whole % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}

/** The same to the millisecond: `7:04.250`, `1:02:03.004`. */
export function exactClock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  return `${clock(milliseconds / 1000)}.${String(milliseconds % 1000).padStart(3, '0')}`
}

/** From the second in which it begins to the one in which it has ended, or to the millisecond. */
export function clockRange({ start, end }: TimeRange, exact = false): string {
  return exact ? `${exactClock(start)} to ${exactClock(end)}` : `${clock(start)} to ${clock(Math.ceil(end))}`
}

/** `track 3 "Title" at 1:02`, `before track 1`; `exact`: to the millisecond. */
export function trackName({ number, title, pregap, at }: TrackPlace, exact = false): string {
  const name = `track ${number}${title === undefined ? '' : ` "${title}"`}`
  if (pregap) return `before ${name}`
  return at === undefined ? name : `${name} at ${exact ? exactClock(at) : clock(at)}`
}

/** Where a sound has to be played backwards for a number in it to be heard. */
export const BACKWARDS = 'backwards'

/** What a place is made of. */
type Placed = Pick<Finding, 'input' | 'place' | 'time' | 'line' | 'column' | 'channel' | 'track' | 'reversed'>

/** `album/booklet.txt:12:8`, `album/03.mp3, lyrics, line 3, column 1`, `album/03.mp3, 7:04 to 7:12`; `exact`: to the millisecond. */
export function placeOf(finding: Placed, exact = false): string {
  const { input, place, time, line, column, channel, track, reversed } = finding
  if (time !== undefined) {
    const where = [
      ...(reversed === true ? [BACKWARDS] : []),
      ...(channel === undefined ? [] : [channel]),
      ...(track === undefined ? [] : [trackName(track, exact)]),
    ]
    return [input, clockRange(time, exact), ...where].join(', ')
  }
  const inTag = place === undefined || line === undefined ? '' : `, line ${line}, column ${column}`
  if (place !== undefined) return `${input}, ${place}${inTag}`
  return line === undefined ? input : `${input}:${line}:${column}`
}
