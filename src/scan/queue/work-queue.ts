// A worker: takes files from a queue and does them until it is told to stop.
import { isProblem, type Problem } from '../../core/problem.js'
import { HeardCache } from '../cache/heard-cache.js'
import type { CacheSetting } from '../hear/hearing-options.js'
import { countProcesses } from '../pool/count-processes.js'
import { ListeningPool } from '../pool/listening-pool.js'
import { doFileJob } from './do-file-job.js'
import type { Reach } from './open-place.js'
import { openWorker } from './queue-package.js'

/** What a worker is told. */
export interface WorkerWish extends Reach {
  readonly url: string
  /** Files that are listened to at once; as many as cores and free memory bear where it is left out. */
  readonly jobs?: number
  readonly cache?: CacheSetting
  /** Called with what is done, given back to be tried again, and under way. */
  onCount(count: WorkerCount): void
}

/** What a worker has done. */
export interface WorkerCount {
  readonly done: number
  readonly failed: number
  readonly underWay: number
}

/** Once the signal is aborted it finishes what it has begun, and resolves: what it did, or why it could not begin. */
export async function workQueue(wish: WorkerWish): Promise<WorkerCount | Problem> {
  const count = countProcesses(Number.POSITIVE_INFINITY, wish.jobs)
  const pool = new ListeningPool(count)
  const cache = wish.cache === undefined ? undefined : new HeardCache(wish.cache)
  const reach = { ...wish, signal: new AbortController().signal }
  const seen = { done: 0, failed: 0, underWay: 0 }
  const tell = (change: Partial<WorkerCount>): void => {
    for (const key of ['done', 'failed', 'underWay'] as const) seen[key] += change[key] ?? 0
    wish.onCount(seen)
  }
  // While one file is listened to, the next is fetched.
  const worker = await openWorker(wish.url, 2 * count.processes, async (job) => {
    tell({ underWay: 1 })
    try {
      const answer = await doFileJob(job, { ...reach, pool, cache })
      tell({ done: 1 })
      return answer
    } catch (error) {
      tell({ failed: 1 })
      throw error
    } finally {
      tell({ underWay: -1 })
    }
  })
  try {
    if (isProblem(worker)) return worker
    if (!wish.signal.aborted)
      await new Promise<void>((resolve) =>
        wish.signal.addEventListener('abort', () => resolve(), { once: true }),
      )
    await worker.close()
    return seen
  } finally {
    pool.close()
    await cache?.trim()
  }
}
