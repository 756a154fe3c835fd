// Has files read and listened to by the workers of a queue.
import { createHash } from 'node:crypto'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { PICTURE } from '../../sources/picture-kind.js'
import type { PictureReading } from '../../sources/pictures/picture-reading.js'
import { type Source, type SourceContent, unreadContent } from '../../sources/source.js'
import { HeardCache } from '../cache/heard-cache.js'
import { listenerSum, stampOfFile } from '../cache/hearing-key.js'
import type { Hands } from '../hands/hands.js'
import { readHere } from '../hands/own-hands.js'
import type { Heard } from '../hear/heard-sound.js'
import { listeningWishOf } from '../hear/listening-wish.js'
import type { SoundWish } from '../hear/sound-wish.js'
import type { QueueWish, ScanOptions } from '../options/scan-options.js'
import { type FileJob, unpackContent } from './file-job.js'
import { openQueue } from './queue-package.js'
import { Submissions } from './submissions.js'

/** Files on the queue at once: more than the cores of sixty machines, and what is kept of them fits into memory. */
const WIDTH = 1000

/** Opens the queue; one that does not answer is a problem. Sounds below the root have their tags read here, for what they say of the release. */
export async function queueHands(options: ScanOptions, wish: QueueWish): Promise<Hands | Problem> {
  const filled = await openQueue(wish.url)
  if (isProblem(filled)) return filled
  const onStage = (input: string, stage: string): void => options.onProgress?.({ input, stage })
  const submissions = new Submissions(filled, onStage, options.signal)
  return new QueueHands(submissions, options, resolve(wish.root))
}

class QueueHands implements Hands {
  readonly width = WIDTH
  readonly readWidth = WIDTH
  /** Of files that were read and heard in one go. */
  private readonly heard = new Map<string, Heard | Problem>()
  private readonly cache: HeardCache | undefined

  constructor(
    private readonly submissions: Submissions,
    private readonly options: ScanOptions,
    private readonly root: string,
  ) {
    this.cache = options.cache === undefined ? undefined : new HeardCache(options.cache)
  }

  async read(source: Source, pictures: PictureReading): Promise<SourceContent> {
    const { input, kind, place } = source
    // Workers read no pictures.
    const isHere = 'bytes' in place || ('path' in place && kind.sound) || kind.kind === PICTURE
    if (isHere) return readHere(source, pictures)
    const found = 'url' in place ? place : this.below(input, place.path)
    if (isProblem(found)) return unreadContent(found)
    const { territories = [], languages = [] } = this.options
    const hear = { ...this.asked(), named: { territories, languages } }
    const job = { input, place: found, read: { kind: kind.kind }, ...(kind.sound ? { hear } : {}) }
    const stamp = 'path' in place ? await stampOfFile(place.path) : undefined
    const answer = await this.submissions.ask(nameOf(job, stamp), job)
    if (isProblem(answer)) return unreadContent(answer)
    if (answer.heard !== undefined) this.heard.set(input, answer.heard)
    return unpackContent(answer.content!)
  }

  async hear({ input, path, ...wish }: SoundWish): Promise<Heard | Problem> {
    const known = this.heard.get(input)
    this.heard.delete(input)
    if (known !== undefined) return known
    const place = this.below(input, path)
    if (isProblem(place)) return place
    const job = { input, place, hear: { ...this.asked(), wish } }
    const stamp = await stampOfFile(path)
    const listener = await listenerSum(this.options)
    const key = stamp === undefined || listener === undefined ? undefined : nameOf(job, stamp + listener)
    const kept = key === undefined ? undefined : await this.cache?.get(key)
    if (kept !== undefined) return kept
    const answer = await this.submissions.ask(nameOf(job, stamp), job)
    if (isProblem(answer)) return answer
    const heard = answer.heard!
    if (key !== undefined && !isProblem(heard)) await this.cache?.put(key, heard)
    return heard
  }

  async close(): Promise<void> {
    await this.submissions.close()
    await this.cache?.trim()
  }

  private asked(): Pick<NonNullable<FileJob['hear']>, 'listening' | 'today'> {
    const today = this.options.today ?? new Date().toISOString().slice(0, 10)
    return { listening: listeningWishOf(this.options), today }
  }

  private below(input: string, path: string): FileJob['place'] | Problem {
    const below = relative(this.root, resolve(path))
    if (below !== '' && !isAbsolute(below) && below.split(sep)[0] !== '..')
      return { below: below.split(sep).join('/') }
    const message = `it does not lie below ${this.root}, the folder that workers share`
    return problem(input, 'queue-failed', message, 'name that folder with --root')
  }
}

/** By everything that is asked, and by the state of the file where that is known. */
function nameOf(job: FileJob, stamp: string | undefined): string {
  const sum = createHash('sha256').update(JSON.stringify([job, stamp]))
  return `file-${sum.digest('hex')}`
}
