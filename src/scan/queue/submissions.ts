// Puts files on a queue and waits for what workers answer, whatever becomes of events, workers and Redis meanwhile.
import { type Problem, type ProblemCode, problem } from '../../core/problem.js'
import type { FileAnswer, FileJob } from './file-job.js'
import type { FilledQueue } from './queue-package.js'

/** Milliseconds between two looks at what is waited for: an event may get lost where Redis was away. */
const PAUSE = 5000

interface Waiting {
  readonly job: FileJob
  readonly answer: Promise<FileAnswer | Problem>
  settle(answer: FileAnswer | Problem): void
}

/** Told what happens to a file. */
export type OnStage = (input: string, stage: string) => void

/** Files that are waited for, by the names of their jobs: what is done twice is taken once. */
export class Submissions {
  private readonly waiting = new Map<string, Waiting>()
  private readonly looking: NodeJS.Timeout

  constructor(
    private readonly filled: FilledQueue,
    private readonly onStage: OnStage,
    private readonly signal: AbortSignal | undefined,
  ) {
    const { events } = filled
    events.on('active', ({ jobId }) => this.tell(jobId, 'with a worker'))
    events.on('completed', ({ jobId }) => void this.look(jobId).catch(() => {}))
    events.on('failed', ({ jobId }) => void this.look(jobId).catch(() => {}))
    this.looking = setInterval(() => void this.lookAround().catch(() => {}), PAUSE)
    signal?.addEventListener('abort', this.interrupt, { once: true })
  }

  /** What workers make of a file. `name` is the same for the same file and question, and for no other. */
  ask(name: string, job: FileJob): Promise<FileAnswer | Problem> {
    if (this.signal?.aborted === true) return Promise.resolve(interrupted(job.input))
    const same = this.waiting.get(name)
    if (same !== undefined) return same.answer
    let settle: Waiting['settle'] = () => {}
    const answer = new Promise<FileAnswer | Problem>((resolve) => {
      settle = resolve
    })
    this.waiting.set(name, { job, answer, settle })
    this.tell(name, 'waiting for a worker')
    // What could not be put there now is put there at the next look.
    void this.look(name).catch(() => {})
    return answer
  }

  /** Waits for nothing any more. */
  async close(): Promise<void> {
    clearInterval(this.looking)
    this.signal?.removeEventListener('abort', this.interrupt)
    await this.filled.close()
  }

  private tell(name: string, stage: string): void {
    const waiting = this.waiting.get(name)
    if (waiting !== undefined) this.onStage(waiting.job.input, stage)
  }

  private async lookAround(): Promise<void> {
    const [first] = this.waiting.keys()
    if (first === undefined) return
    if ((await this.filled.queue.getWorkersCount()) === 0) this.tell(first, 'waiting: no worker listens')
    await Promise.all([...this.waiting.keys()].map((name) => this.look(name)))
  }

  /** Puts a job there that is not there, takes its answer where it is done. */
  private async look(name: string): Promise<void> {
    const { queue } = this.filled
    const state = await queue.getJobState(name)
    const waiting = this.waiting.get(name)
    if (waiting === undefined) return
    if (state === 'unknown') {
      await queue.add('file', waiting.job, { jobId: name })
      return
    }
    if (state !== 'completed' && state !== 'failed') return
    const done = await queue.getJob(name)
    if (done === undefined || !this.waiting.has(name)) return
    if (state === 'failed' && isOld(done.finishedOn, this.began)) {
      await done.remove()
      await queue.add('file', waiting.job, { jobId: name })
      return
    }
    this.waiting.delete(name)
    waiting.settle(state === 'completed' ? done.returnvalue : givenUp(waiting.job.input, done.failedReason))
    if (state === 'completed') await done.remove()
  }

  private readonly began = Date.now()

  /** What no worker has begun is taken back. */
  private readonly interrupt = (): void => {
    const { queue } = this.filled
    for (const [name, { job, settle }] of this.waiting) {
      settle(interrupted(job.input))
      queue.remove(name).catch(() => {})
    }
    this.waiting.clear()
  }
}

/** A dead letter of an earlier run is tried again. */
function isOld(finished: number | undefined, began: number): boolean {
  return finished !== undefined && finished < began
}

/** The reason ends with the code of the problem that it was for the worker. */
function givenUp(input: string, reason = ''): Problem {
  const found = /^(.*) \[([a-z-]+)\]$/s.exec(reason)
  const advice = 'see the reason, and scan it again: it is tried anew'
  return found === null
    ? problem(input, 'queue-failed', `no worker could do it: ${reason}`, advice)
    : problem(input, found[2] as ProblemCode, found[1]!, advice)
}

function interrupted(input: string): Problem {
  return problem(input, 'interrupted', 'interrupted before a worker had done it', 'run it again')
}
