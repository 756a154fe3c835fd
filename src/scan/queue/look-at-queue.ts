// What lies on a queue: how much of it waits and is under way, who works, and what was given up.
import { isProblem, type Problem } from '../../core/problem.js'
import { openQueue } from './queue-package.js'

/** A file that no worker could do. */
export interface DeadLetter {
  readonly input: string
  readonly tries: number
  readonly reason: string
  readonly at: Date
}

/** A queue at one moment. */
export interface QueueState {
  readonly workers: number
  readonly waiting: number
  readonly underWay: number
  /** Done, and not fetched yet. */
  readonly done: number
  readonly dead: readonly DeadLetter[]
}

/** The newest dead letters first, at most `most`. */
export async function lookAtQueue(url: string, most: number): Promise<QueueState | Problem> {
  const filled = await openQueue(url)
  if (isProblem(filled)) return filled
  const { queue } = filled
  try {
    const counts = await queue.getJobCounts('wait', 'delayed', 'active', 'completed')
    const { wait = 0, delayed = 0, active = 0, completed = 0 } = counts
    const failed = await queue.getFailed(0, most - 1)
    return {
      workers: await queue.getWorkersCount(),
      waiting: wait + delayed,
      underWay: active,
      done: completed,
      dead: failed.map(({ data, attemptsMade, failedReason, finishedOn }) => ({
        input: data.input,
        tries: attemptsMade,
        reason: failedReason ?? '',
        at: new Date(finishedOn ?? 0),
      })),
    }
  } finally {
    await filled.close()
  }
}
