// The contract of an engine: something that writes down what is said in a track.
import type { Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import type { Problem } from '../core/problem.js'
import type { Transcript } from '../core/transcript/transcript.js'

export interface TranscribeOptions {
  /** Seconds of the stretches that are done. */
  readonly onProgress?: (seconds: number) => void
  /** Aborted by the user: what is finished is returned. */
  readonly interrupted?: AbortSignal
}

/** A stretch that was not listened to, and why. */
export type Unheard = TimeRange & { readonly why: string }

/** A stretch that sounds like speech, and what became of it instead of words. */
export type NotUnderstood = TimeRange & { readonly why: string }

/** What an engine heard. */
export interface Transcribed {
  readonly transcript: Transcript
  /** In order of time; none where the engine does not tell what it threw away. */
  readonly notUnderstood: readonly NotUnderstood[]
  /** In order of time. */
  readonly unheard: readonly Unheard[]
}

/** One way of transcribing; made for one release, whose languages it learns as it listens. */
export interface Engine {
  /** `whisper` or the name of the package behind it. */
  readonly name: string
  /**
   * Writes down what is said in the stretches of a track (seconds, in order, not overlapping).
   * Memory does not grow with the track's length.
   */
  transcribe(
    sound: Sound,
    stretches: readonly TimeRange[],
    options?: TranscribeOptions,
  ): Promise<Transcribed | Problem>
  close(): Promise<void>
}
