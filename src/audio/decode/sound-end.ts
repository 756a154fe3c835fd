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

/** The container as a whole; times in microseconds. */
interface ContainerTimes {
  readonly startTime: bigint
  readonly duration: bigint
  readonly streams: readonly {
    readonly codecpar: { readonly codecType: number }
    readonly disposition: number
  }[]
}

/** Numbers by which FFmpeg names kinds of streams. */
interface StreamKinds {
  readonly AVMEDIA_TYPE_VIDEO: number
  readonly AV_DISPOSITION_ATTACHED_PIC: number
}

/** What a container states of time, in seconds. */
export interface StatedTimes {
  /** Seconds a unit of the stream's time stamps. */
  readonly unit: number
  /** Where the container's time begins. */
  readonly origin: number
  /** Length of the container, where it states one: that of its longest stream. */
  readonly whole: number | undefined
  /** Where the sound ends; undefined where only the container states a length, and there are pictures in it. */
  readonly soundEnd: number | undefined
}

/** Reads it of an open container and its sound. */
export function statedTimes(container: ContainerTimes, sound: StreamTimes, kinds: StreamKinds): StatedTimes {
  const origin = positive(Number(container.startTime) / 1e6) ?? 0
  const whole = positive(Number(container.duration) / 1e6)
  const unit = sound.timeBase.num / sound.timeBase.den
  const own = positive(Number(sound.duration) * unit)
  const start = positive(Number(sound.startTime) * unit - origin) ?? 0
  // The stream's own length counts, then the tag that Matroska has for it, then the length of a container without pictures.
  const end = own === undefined ? taggedEnd(sound.metadata?.get('DURATION')) : start + own
  const otherwise = hasPictures(container, kinds) ? undefined : whole
  return { unit, origin, whole, soundEnd: end === undefined ? otherwise : Math.min(end, whole ?? end) }
}

/** A length that is none is left out. */
function positive(seconds: number): number | undefined {
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

/** `00:00:02.064000000`. Source: the tag DURATION that mkvmerge and FFmpeg write for each track. */
function taggedEnd(tag: string | null | undefined): number | undefined {
  const parts = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(tag ?? '')
  if (parts === null) return undefined
  return positive(Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]))
}

/** Whether there are pictures that move; a cover is none. */
function hasPictures({ streams }: ContainerTimes, kinds: StreamKinds): boolean {
  return streams.some(
    ({ codecpar, disposition }) =>
      codecpar.codecType === kinds.AVMEDIA_TYPE_VIDEO &&
      (disposition & kinds.AV_DISPOSITION_ATTACHED_PIC) === 0,
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
