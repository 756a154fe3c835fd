// What listening gives: numbers that were heard, with their readings, and how sure the listeners are of them.
import type { SpokenWord, TimeRange } from '../finding.js'
import type { DialledReading } from '../plan/judge-readings.js'

/** One number that is spoken or dialled in a track. */
export interface HeardNumber {
  /** Seconds of the first to the last word or tone. */
  readonly time: TimeRange
  /** The channel that it is heard in, where it is not in all: `left`, `right`, `channel 3`. */
  readonly channel?: string
  /** It follows a long silence or the end of the music. */
  readonly hidden: boolean
  /** Number words as heard, as figures ("0 6 30 9"), or the keys of the tones. */
  readonly written: string
  readonly kind: 'words' | 'tones'
  /** The same one by one, in order. */
  readonly words: readonly SpokenWord[]
  /** The first reading was heard with certainty; else a person must listen. */
  readonly certain: boolean
  /** ISO 639-1 code of the language it is likeliest said in. */
  readonly language?: string
  /** Likeliest first; empty where nothing that can be dialled was made of it. */
  readonly readings: readonly DialledReading[]
  /** Listeners that were asked, such as `digit ear, mono`. */
  readonly ears: readonly string[]
  /** How many of them have the first reading as their own first. */
  readonly agree: number
  /** What the transcript says around it, in the ears' own words. */
  readonly transcript?: string
  readonly notes: readonly string[]
}

/** The note of a number that was not heard with certainty. */
export const NOT_CERTAIN = 'number words are spoken here, but which was not heard with certainty'
