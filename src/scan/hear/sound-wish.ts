// One sound file as a scan wants it heard: which it is, what is known of it, and what of the options decides how.
import type { PlanBook } from '../../core/plan/plan-book.js'
import type { Problem } from '../../core/problem.js'
import type { ScanContext } from '../../core/scan-context.js'
import type { SoundTrack } from '../../core/tracks/sound-tracks.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import type { HearingOptions, ScanProgress } from './hearing-options.js'
import type { OpenListeners } from './open-listeners.js'

export interface SoundWish {
  readonly input: string
  readonly path: string
  readonly context: ScanContext
  /** Length that the tags state, in seconds. */
  readonly statedSeconds: number | undefined
  /** Tracks that lie in it. */
  readonly tracks: readonly SoundTrack[]
  /** What a person wrote down of it; only the rest is listened to. */
  readonly written: Transcript | undefined
}

/** What is called while a sound is heard or written down, and what ends it. */
export interface TaskRun {
  readonly onProgress?: (progress: ScanProgress) => void
  /** Aborted: what is heard so far is the answer. */
  readonly signal?: AbortSignal
}

/** Of the options of a scan, what hearing asks. */
export type HearingRun = TaskRun & Pick<HearingOptions, 'decoder' | 'numbersOnly' | 'reversed'>

/** What sounds are heard with. */
export interface HearingTools {
  readonly plans: PlanBook
  /** The models in a runtime, loaded at the first call. */
  listeners(): Promise<OpenListeners | Problem>
}
