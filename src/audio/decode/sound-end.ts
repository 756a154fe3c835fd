// Where the sound of a container ends by its own word: pictures beside it may go on, and a file that was cut ends before them.

/** Seconds a unit, as a fraction. */
interface TimeBase {
  readonly num: number
  readonly den: number
}

/** What FFmpeg knows of a stream; times in its unit, negative where it knows none. */
interface StreamTimes {
  readonly timeBase: TimeBase
  readonly startTime: bigint
  readonly duration: bigint
  readonly metadata: { get(name: string): string | null } | null
}

/** A whole container ends where it says, to within this, in seconds: the last of a film's pictures may be left out. */
const END_SLACK_S = 1.5

/** A length that is none is left out. */
export function positive(seconds: number): number | undefined {
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

/**
 * Where the sound ends, in seconds of the container: the stream's own length counts, then the tag that Matroska has for
 * it, then the length of a container that holds nothing else. Undefined where nothing says it.
 */
export function soundEnd(
  { timeBase, startTime, duration, metadata }: StreamTimes,
  container: { readonly whole: number | undefined; readonly origin: number; readonly withPictures: boolean },
): number | undefined {
  const { whole, origin, withPictures } = container
  const unit = timeBase.num / timeBase.den
  const own = positive(Number(duration) * unit)
  const start = positive(Number(startTime) * unit - origin) ?? 0
  const end = own === undefined ? taggedEnd(metadata?.get('DURATION')) : start + own
  if (end !== undefined) return Math.min(end, whole ?? end)
  return withPictures ? undefined : whole
}

/** `00:00:02.064000000`. Source: the tag DURATION that mkvmerge and FFmpeg write for each track. */
function taggedEnd(tag: string | null | undefined): number | undefined {
  const parts = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(tag ?? '')
  if (parts === null) return undefined
  return positive(Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]))
}

/** Whether there are pictures that move; a cover is none. The constants are FFmpeg's. */
export function hasPictures(
  streams: readonly { readonly codecpar: { readonly codecType: number }; readonly disposition: number }[],
  ffmpeg: { readonly AVMEDIA_TYPE_VIDEO: number; readonly AV_DISPOSITION_ATTACHED_PIC: number },
): boolean {
  return streams.some(
    ({ codecpar, disposition }) =>
      codecpar.codecType === ffmpeg.AVMEDIA_TYPE_VIDEO &&
      (disposition & ffmpeg.AV_DISPOSITION_ATTACHED_PIC) === 0,
  )
}

/** Where a packet of any stream ends, in seconds; 0 where it does not say. */
export function packetEnd(
  { pts, duration }: { readonly pts: bigint; readonly duration: bigint },
  base: TimeBase | undefined,
): number {
  return base === undefined || pts < 0n ? 0 : (Number(pts + duration) * base.num) / base.den
}

/** Whether a container that states `whole` seconds was cut, if its last packet ends at `reached`. */
export function isCutBefore(whole: number, reached: number): boolean {
  return reached < whole - END_SLACK_S
}
