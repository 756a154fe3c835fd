// Where the sound of a container ends by its own word: pictures beside it may go on, and a file that was cut ends before them.

/** A whole container ends where it says, to within this, in seconds: the last of a film's pictures may be left out. */
const END_SLACK_S = 1.5

/** What FFmpeg knows of an open container and its sound; times in seconds, NaN where nothing is stated. */
interface KnownTimes {
  containerStart(): number
  containerLength(): number
  soundStart(): number
  soundLength(): number
  /** The tag DURATION of the sound. */
  lengthTag(): string | undefined
  /** Not 0 where there are pictures that move; a cover is none. */
  hasPictures(): number
}

/** What a container states of time, in seconds. */
export interface StatedTimes {
  /** Where the container's time begins. */
  readonly origin: number
  /** Length of the container, where it states one: that of its longest stream. */
  readonly whole: number | undefined
  /** Where the sound ends; undefined where only the container states a length, and there are pictures in it. */
  readonly soundEnd: number | undefined
}

/** Reads it of an open container and its sound. */
export function statedTimes(known: KnownTimes): StatedTimes {
  const origin = positive(known.containerStart()) ?? 0
  const whole = positive(known.containerLength())
  const own = positive(known.soundLength())
  const start = positive(known.soundStart() - origin) ?? 0
  // The stream's own length counts, then the tag that Matroska has for it, then the length of a container without pictures.
  const end = own === undefined ? taggedEnd(known.lengthTag()) : start + own
  const otherwise = known.hasPictures() === 0 ? whole : undefined
  return { origin, whole, soundEnd: end === undefined ? otherwise : Math.min(end, whole ?? end) }
}

/** A length that is none is left out. */
function positive(seconds: number): number | undefined {
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

/** `00:00:02.064000000`. Source: the tag DURATION that mkvmerge and FFmpeg write for each track. */
function taggedEnd(tag: string | undefined): number | undefined {
  const parts = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(tag ?? '')
  if (parts === null) return undefined
  return positive(Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]))
}

/** Whether a container that states `whole` seconds was cut, if its last packet ends at `reached`. */
export function isCutBefore(whole: number, reached: number): boolean {
  return reached < whole - END_SLACK_S
}
