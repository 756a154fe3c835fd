// What a listening process is asked and what it answers: plain data, which goes through a pipe or a queue as JSON.

import type { Problem } from '../../core/problem.js'
import type { KeptHearing } from '../cache/heard-cache.js'
import type { HearingOptions, ScanProgress } from '../hearing-options.js'
import type { SoundWish } from '../sound-wish.js'
import type { TranscribedFile, TranscribeFileOptions } from '../transcribe-file.js'

/** How to listen: of the options of a scan those that decide what is heard. */
export type ListeningWish = Pick<
  HearingOptions,
  'decoder' | 'runtime' | 'engine' | 'model' | 'numbersOnly' | 'reversed'
>

/** One sound file to listen to. */
export interface HearingTask {
  readonly wish: SoundWish
  readonly listening: ListeningWish
}

/** One sound file to write down. */
export interface WritingTask {
  readonly file: string
  readonly writing: TranscribeFileOptions
}

/** What a listening process does. */
export type Task = HearingTask | WritingTask

/** What was heard of a sound and by what. */
export interface Heard extends KeptHearing {
  /** Why a faster runtime is not used, where that is so. */
  readonly slower?: string
}

/** What comes of a task. */
export type Answer = Heard | TranscribedFile | Problem

/** What a listening process is sent. */
export type Order = { readonly task: Task } | { readonly stop: true }

/** What it says: `bytes` is the memory that it holds. */
export type Report =
  | { readonly progress: ScanProgress }
  | { readonly bytes: number }
  | { readonly answer: Answer }
