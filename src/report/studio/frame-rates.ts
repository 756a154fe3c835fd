// The frame rates of edit decision lists, and seconds as their time code.

/** How time code counts the frames of a rate. */
export interface FrameRate {
  /** As `--frame-rate` takes it. */
  readonly name: string
  /** Frames in a second of time, as a fraction: 30,000 / 1001. */
  readonly frames: number
  readonly per: number
  /** Frames that a second of time code has. */
  readonly counted: number
  /** Numbers that are left out at the beginning of nine minutes in ten, so that the code keeps up with the clock. */
  readonly dropped: number
}

/** Source: SMPTE ST 12-1. */
export const FRAME_RATES: readonly FrameRate[] = [
  { name: '23.976', frames: 24_000, per: 1001, counted: 24, dropped: 0 },
  { name: '24', frames: 24, per: 1, counted: 24, dropped: 0 },
  { name: '25', frames: 25, per: 1, counted: 25, dropped: 0 },
  { name: '29.97df', frames: 30_000, per: 1001, counted: 30, dropped: 2 },
  { name: '29.97ndf', frames: 30_000, per: 1001, counted: 30, dropped: 0 },
  { name: '30', frames: 30, per: 1, counted: 30, dropped: 0 },
  { name: '50', frames: 50, per: 1, counted: 50, dropped: 0 },
  { name: '59.94df', frames: 60_000, per: 1001, counted: 60, dropped: 4 },
  { name: '59.94ndf', frames: 60_000, per: 1001, counted: 60, dropped: 0 },
  { name: '60', frames: 60, per: 1, counted: 60, dropped: 0 },
]

/** The rate of European television. */
export const USUAL_FRAME_RATE = '25'

/** The rate of that name, which is one of the table. */
export function frameRateNamed(name: string): FrameRate {
  return FRAME_RATES.find((each) => each.name === name)!
}

/** Frames that have begun at a second, or with `up` the first that begins at or behind it. */
export function framesAt(seconds: number, { frames, per }: FrameRate, up = false): number {
  // What lies a hair beside a frame is that frame: seconds are fractions that no binary number holds.
  const exact = Number(((seconds * frames) / per).toFixed(6))
  return up ? Math.ceil(exact) : Math.floor(exact)
}

/** `hh:mm:ss:ff`, with `;` before the frames where numbers are dropped. */
export function timeCode(frames: number, { counted, dropped }: FrameRate): string {
  const number = frames + droppedBefore(frames, counted, dropped)
  const seconds = Math.floor(number / counted)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, number % counted]
  const [hours, minutes, rest, frame] = parts.map((part) => String(part).padStart(2, '0'))
  return `${hours}:${minutes}:${rest}${dropped > 0 ? ';' : ':'}${frame}`
}

/** Numbers left out before the frame: those of every minute but each tenth. */
function droppedBefore(frames: number, counted: number, dropped: number): number {
  if (dropped === 0) return 0
  const inMinute = 60 * counted - dropped
  const inTen = 10 * inMinute + dropped
  const tens = Math.floor(frames / inTen)
  const rest = frames % inTen
  const minutes = rest < 60 * counted ? 0 : 1 + Math.floor((rest - 60 * counted) / inMinute)
  return dropped * (9 * tens + minutes)
}
