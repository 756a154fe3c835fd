// Listens to many files in processes of their own, so many at once, each of which serves one file after the other.
import pLimit from 'p-limit'
import { type Problem, type ProblemCode, problem } from '../../core/problem.js'
import type { Heard } from '../hear/heard-sound.js'
import type { HearingTask } from '../hear/listening-wish.js'
import type { SoundWish, TaskRun } from '../hear/sound-wish.js'
import type { TranscribedFile } from '../hear/transcribe-file.js'
import type { ProcessCount } from './count-processes.js'
import { ALLOCATOR, isLongRecording } from './long-recordings.js'
import type { Answer, Task, WritingTask } from './process-messages.js'
import { type Budget, type EarlyEnd, ListeningProcess } from './watch-listening.js'

/**
 * Five minutes without a step: the longest step, half a minute of speech written down by WebAssembly on one busy core,
 * takes one. Memory is five times what three hours of sound need.
 */
const BUDGET: Budget = { patience: 300_000, bytes: 3_000_000_000, grace: 20_000 }

/** A process that holds so much when it has answered is replaced: what a library leaks stays small. */
const MOST_IDLE_BYTES = 1_500_000_000

/** Processes are started when they are needed, and end with `close`. */
export class ListeningPool {
  private readonly idle: ListeningProcess[] = []
  private readonly working = new Set<ListeningProcess>()
  private readonly limit: ReturnType<typeof pLimit>

  /** @internal */
  constructor(
    private readonly count: ProcessCount,
    private readonly budget: Budget = BUDGET,
  ) {
    this.limit = pLimit(count.processes)
  }

  /** Runs work when one of the processes is free for it; what waits takes its turn. @internal */
  turn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.limit(work)
  }

  /** Listens to one file, within a turn. @internal */
  hear(task: HearingTask, run: TaskRun): Promise<Heard | Problem> {
    return this.twice(task.wish, task, run) as Promise<Heard | Problem>
  }

  /** Writes one file down, within a turn. @internal */
  transcribe(task: WritingTask, run: TaskRun): Promise<TranscribedFile | Problem> {
    const file = { input: task.file, path: task.file }
    return this.twice(file, task, run) as Promise<TranscribedFile | Problem>
  }

  /** Ends all processes at once. */
  close(): void {
    for (const each of [...this.idle, ...this.working]) each.close()
    this.idle.length = 0
  }

  /**
   * A process that crashes or exceeds its budget is replaced and the file tried again;
   * the second time the file is a problem.
   */
  private async twice({ input, path }: Named, task: Task, run: TaskRun): Promise<Answer> {
    const first = await this.attempt(path, task, run)
    if (!('ended' in first)) return first
    const second = first.ended === 'interrupted' ? first : await this.attempt(path, task, run)
    return 'ended' in second ? endedEarly(input, second) : second
  }

  private async attempt(path: string, task: Task, run: TaskRun): Promise<Answer | EarlyEnd> {
    const isLong = await isLongRecording(path)
    const waiting = isLong ? undefined : this.takeIdle()
    const used = waiting ?? new ListeningProcess(this.count.threads, isLong ? ALLOCATOR : {}, this.budget)
    this.working.add(used)
    const heard = await used.work(task, run)
    this.working.delete(used)
    const isKept = !('ended' in heard) && !isLong && used.bytes < MOST_IDLE_BYTES && used.isThere
    if (isKept) this.idle.push(used)
    else used.close()
    return heard
  }

  private takeIdle(): ListeningProcess | undefined {
    for (let each = this.idle.pop(); each !== undefined; each = this.idle.pop()) if (each.isThere) return each
    return undefined
  }
}

type Named = Pick<SoundWish, 'input' | 'path'>

const CODES: Readonly<Record<EarlyEnd['ended'], ProblemCode>> = {
  crashed: 'unheard',
  'timed-out': 'timed-out',
  'too-large': 'too-large',
  interrupted: 'interrupted',
}

function endedEarly(input: string, { ended, how }: EarlyEnd): Problem {
  return ended === 'interrupted'
    ? problem(input, 'interrupted', how, 'run it again')
    : problem(
        input,
        CODES[ended],
        `${how}, twice`,
        'play the file; if it plays, convert it to FLAC and scan that',
      )
}
