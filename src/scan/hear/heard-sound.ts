// Everything that came of listening to one sound file: what is kept of it, and what findings are made of.
import type { TimeRange } from '../../core/finding.js'
import type { HeardNumber } from '../../core/hear/heard-number.js'
import type { Problem } from '../../core/problem.js'
import type { Hearing } from '../../core/scan-result.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import type { HeardPassage } from '../../speech/hear-passage.js'

/** A stretch that nobody heard. */
export type Unheard = TimeRange & { readonly why: string }

/** What is heard of a sound that is played backwards; all times are those of the sound as it is. */
export interface HeardBackwards {
  /** The words of each in the order in which they are heard, which is from the last to the first. */
  readonly numbers: readonly HeardNumber[]
  readonly passages: readonly HeardPassage[]
}

/** Everything that came of one sound file. */
export interface HeardSound {
  /** Decoded length in seconds. */
  readonly seconds: number
  /** Samples a second in the file. */
  readonly rate: number
  readonly numbers: readonly HeardNumber[]
  /** Stretches that follow a long silence. */
  readonly hidden: readonly TimeRange[]
  /** Stretches with number words in them, and the rule by which some are no number. */
  readonly passages: readonly HeardPassage[]
  /** What is heard where it is played backwards; left out where nobody asked for that. */
  readonly backwards?: HeardBackwards
  /** What is said: heard, and where a transcript lies beside the sound, taken from that. */
  readonly transcript: Transcript
  /** What of it was heard by us and not written down by a person. */
  readonly heard: Transcript
  /** Only number words with bleeps beside them were written down, by the digit ear. */
  readonly bleepsOnly: boolean
  readonly unheard: readonly Unheard[]
  /** How it was listened to; undefined where it is silent, or the models could not be had. */
  readonly hearing: Hearing | undefined
  readonly problems: readonly Problem[]
}

/** What was heard of a sound and by what. */
export interface Heard {
  readonly heard: HeardSound
  readonly decoder: string
  readonly runtime: string
  readonly model: { readonly name: string; readonly sha256: string }
  /** Why a faster runtime is not used, where that is so. */
  readonly slower?: string
}
