// Opens connections to a queue in Redis; the only file that knows BullMQ and ioredis, which are loaded when a queue is asked for.
import type { Queue, QueueEvents, Worker } from 'bullmq'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { ATTEMPTS, FIRST_PAUSE, type FileAnswer, type FileJob, QUEUE_NAME } from './file-job.js'

/** Milliseconds in which Redis has to answer at the beginning; later it may be gone for as long as it likes. */
const PATIENCE = 10_000
/**
 * Milliseconds that a file belongs to a worker that gives no sign, how often it gives one, and how often others look for
 * files whose worker gives none: Redis may be gone for half a minute without a file being given away.
 */
const LOCK = 60_000
const SIGN = 10_000
const LOOK = 15_000
/** Workers that may go down with a file before it is a dead letter. */
const MOST_STALLED = 5
/** Seconds that answers nobody fetched, and dead letters, are kept. */
const DAY = 86_400
/** Events that are kept for a submitter that is away; it asks for what it missed. */
const MOST_EVENTS = 1000

/** The queue as who fills it sees it. */
export interface FilledQueue {
  readonly queue: Queue<FileJob, FileAnswer>
  readonly events: QueueEvents
  close(): Promise<void>
}

/** Opens the queue at a `redis://` or `rediss://` address for filling. */
export async function openQueue(url: string): Promise<FilledQueue | Problem> {
  const bullmq = await loadPackage(url)
  if (isProblem(bullmq)) return bullmq
  const connection = { url, maxRetriesPerRequest: null }
  const queue = new bullmq.Queue<FileJob, FileAnswer>(QUEUE_NAME, {
    connection,
    streams: { events: { maxLen: MOST_EVENTS } },
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: FIRST_PAUSE },
      removeOnComplete: { age: DAY },
      removeOnFail: { age: 7 * DAY },
    },
  })
  const events = new bullmq.QueueEvents(QUEUE_NAME, { connection })
  // Connections are made again by themselves.
  queue.on('error', () => {})
  events.on('error', () => {})
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()])
  const close = async (): Promise<void> => {
    // Where Redis is gone just now it would wait for it.
    await within(PATIENCE, Promise.all([queue.close(), events.close()])).catch(() => {})
    for (const each of [queue, events]) each.disconnect().catch(() => {})
  }
  return { queue, events, close }
}

/** Does the jobs of the queue, so many at once, until it is closed. A job that `work` rejects is tried again later. */
export async function openWorker(
  url: string,
  concurrency: number,
  work: (job: FileJob) => Promise<FileAnswer>,
): Promise<Worker<FileJob, FileAnswer> | Problem> {
  const bullmq = await loadPackage(url)
  if (isProblem(bullmq)) return bullmq
  const worker = new bullmq.Worker<FileJob, FileAnswer>(QUEUE_NAME, ({ data }) => work(data), {
    connection: { url, maxRetriesPerRequest: null },
    concurrency,
    lockDuration: LOCK,
    lockRenewTime: SIGN,
    stalledInterval: LOOK,
    maxStalledCount: MOST_STALLED,
  })
  // Connections are made again by themselves.
  worker.on('error', () => {})
  return worker
}

/** The package, once Redis has answered: by themselves connections would be tried for ever. */
async function loadPackage(url: string): Promise<typeof import('bullmq') | Problem> {
  if (!/^rediss?:\/\//i.test(url))
    return problem(hidden(url), 'queue-failed', 'this is no address of a queue', 'write redis://HOST:PORT')
  const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
  const first = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
  let refused = ''
  first.on('error', ({ message }) => {
    refused = message
  })
  try {
    await within(PATIENCE, first.connect())
    return bullmq
  } catch (error) {
    const message = `Redis does not answer: ${refused || (error as Error).message}`
    return problem(hidden(url), 'queue-failed', message, 'check the address, and that Redis runs there')
  } finally {
    first.disconnect()
  }
}

/** Without name and password: a report goes to others. */
function hidden(url: string): string {
  return url.replace(/^(rediss?:\/\/)[^/@]*@/i, '$1')
}

/** Rejects where it takes longer. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing within ${milliseconds / 1000} s`)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
