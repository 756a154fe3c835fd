// Does one job of a queue on this machine: reaches the file, reads it, listens to it.
import { isProblem, type Problem, type ProblemCode } from '../../core/problem.js'
import { kindNamed } from '../../sources/kinds.js'
import type { SourceContent } from '../../sources/source.js'
import type { HeardCache } from '../cache/heard-cache.js'
import { contextOfHearing } from '../cache/hearing-key.js'
import { hearOnce } from '../cache/kept-hearings.js'
import { readHere } from '../hands/own-hands.js'
import type { Heard } from '../hear/heard-sound.js'
import type { SoundWish } from '../hear/sound-wish.js'
import type { ListeningPool } from '../pool/listening-pool.js'
import { makeContext } from '../release/make-context.js'
import { type FileAnswer, type FileJob, packContent } from './file-job.js'
import { openPlace, type Reach } from './open-place.js'

/** What a worker works with. */
export interface WorkerTools extends Reach {
  readonly pool: ListeningPool
  readonly cache: HeardCache | undefined
}

/** What may be otherwise on another machine, or later. */
const PASSING: ReadonlySet<ProblemCode> = new Set([
  'not-found',
  'fetch-failed',
  'timed-out',
  'interrupted',
  'no-decoder',
  'no-model',
  'model-damaged',
  'runtime-failed',
  'part-missing',
  'private-address',
  'queue-failed',
  'internal',
])

/** Rejects where it should be tried again: the reason ends with the code of the problem. */
export async function doFileJob(job: FileJob, tools: WorkerTools): Promise<FileAnswer> {
  const file = await openPlace(job.input, job.place, tools)
  if (isProblem(file)) throw passing(file)
  try {
    const content = job.read === undefined ? undefined : await readFile(job, job.read.kind, file.path)
    const heard =
      job.hear === undefined || (content?.problems.length ?? 0) > 0
        ? undefined
        : await hear(wishOf(job, job.hear, content, file.path), job.hear, tools)
    return {
      ...(content === undefined ? {} : { content: packContent(content) }),
      ...(heard === undefined ? {} : { heard }),
    }
  } finally {
    await file.close()
  }
}

function readFile({ input }: FileJob, kind: string, path: string): Promise<SourceContent> {
  return readHere({ input, kind: kindNamed(kind), folder: input, argument: input, place: { path } })
}

async function hear(
  wish: SoundWish,
  { listening }: NonNullable<FileJob['hear']>,
  { pool, cache, signal }: WorkerTools,
): Promise<Heard | Problem> {
  const task = { wish, listening }
  const heard = await pool.turn(() => hearOnce(task, cache, () => pool.hear(task, { signal })))
  const problems = isProblem(heard) ? [heard] : heard.heard.problems
  const again = problems.find(({ code }) => PASSING.has(code))
  if (again !== undefined) throw passing(again)
  return heard
}

/** Where nothing is known of the release, the file is one by itself. */
function wishOf(
  { input }: FileJob,
  { wish, named, today }: NonNullable<FileJob['hear']>,
  content: SourceContent | undefined,
  path: string,
): SoundWish {
  if (wish !== undefined) return { ...wish, input, path }
  const contents = content === undefined ? [] : [content]
  return {
    input,
    path,
    context: contextOfHearing(makeContext(contents, named ?? {}, today)),
    statedSeconds: content?.statedSeconds,
    tracks: content?.tracks ?? [],
    written: undefined,
  }
}

function passing({ message, code }: Problem): Error {
  return new Error(`${message} [${code}]`)
}
