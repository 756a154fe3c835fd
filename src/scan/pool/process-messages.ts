// What a listening process is asked and what it answers: plain data, which goes through a pipe as JSON.

import type { Problem } from '../../core/problem.js'
import type { Heard } from '../hear/heard-sound.js'
import type { ScanProgress } from '../hear/hearing-options.js'
import type { HearingTask } from '../hear/listening-wish.js'
import type { TranscribedFile, TranscribeFileOptions } from '../hear/transcribe-file.js'

/** One sound file to write down. */
export interface WritingTask {
  readonly file: string
  readonly writing: TranscribeFileOptions
}

/** What a listening process does. */
export type Task = HearingTask | WritingTask

/** What comes of a task. */
export type Answer = Heard | TranscribedFile | Problem

/** What a listening process is sent. */
export type Order = { readonly task: Task } | { readonly stop: true }

/** What it says: `bytes` is the memory that it holds. */
export type Report =
  | { readonly progress: ScanProgress }
  | { readonly bytes: number }
  | { readonly answer: Answer }
