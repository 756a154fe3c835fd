// Reads pictures in one process of its own, one after the other, so that whatever a picture or the data does to it stays outside of ours.
import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { optionsOfNode } from '../../options-of-node.js'
import type { FoundOcr } from './find-ocr.js'
import type { OcrAnswer, OcrRequest } from './ocr-message.js'
import { looksLikePicture, MOST_PIXELS, pictureSize } from './picture-size.js'

/** The entry file beside this one: TypeScript when we run from source, JavaScript when built. */
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './ocr-child.ts' : './ocr-child.js', import.meta.url),
)

/** Pictures with a shorter side hold no words. */
const SHORTEST_SIDE = 12
/** Seconds for one picture, all ways round and the start of the process included. */
const MOST_SECONDS = 150

/** What was read, or why nothing was. */
export type PictureAnswer = OcrAnswer & { readonly tooLarge?: true }

const NOTHING: OcrAnswer = { lines: [], skipped: [] }

/** Starts its process with the first picture. */
export class PictureReader {
  private child: ChildProcess | undefined
  private queue: Promise<unknown> = Promise.resolve()
  private closed = false
  /** By their content: a release has the same cover in every file. */
  private readonly known = new Map<string, Promise<PictureAnswer>>()

  constructor(
    private readonly found: FoundOcr,
    private readonly signal: AbortSignal,
  ) {}

  /** Rejects never. */
  read(bytes: Uint8Array): Promise<PictureAnswer> {
    const key = createHash('sha256').update(bytes).digest('hex')
    const before = this.known.get(key)
    if (before !== undefined) return before
    const answer = this.queue.then(() => this.readNow(bytes))
    this.queue = answer
    this.known.set(key, answer)
    return answer
  }

  private async readNow(bytes: Uint8Array): Promise<PictureAnswer> {
    if (!looksLikePicture(bytes))
      return { ...NOTHING, failed: 'it is no picture that is read (PNG, JPEG, WebP, GIF, BMP, TIFF)' }
    const size = pictureSize(bytes)
    if (size === undefined) return { ...NOTHING, failed: 'its head is damaged' }
    const { width, height } = size
    if (Math.min(width, height) < SHORTEST_SIDE) return NOTHING
    if (width * height > MOST_PIXELS)
      return { ...NOTHING, failed: `it has ${width} × ${height} pixels`, tooLarge: true }
    return this.ask({ bytes, width, height })
  }

  private ask(request: OcrRequest): Promise<OcrAnswer> {
    const failed = (why: string): OcrAnswer => ({ ...NOTHING, failed: why })
    if (this.closed || this.signal.aborted) return Promise.resolve(failed('it was interrupted'))
    this.child ??= this.start()
    const { child } = this
    return new Promise((resolve) => {
      const done = (answer: OcrAnswer): void => {
        clearTimeout(timer)
        this.signal.removeEventListener('abort', stop)
        child.off('message', done).off('exit', ended).off('error', ended)
        // What could not read once may have lost its mind.
        if (answer.failed !== undefined) this.end()
        resolve(answer)
      }
      const ended = (): void => done(failed('the process that reads pictures ended'))
      const stop = (): void => done(failed('it was interrupted'))
      const timer = setTimeout(
        () => done(failed(`it takes longer than ${MOST_SECONDS} s`)),
        MOST_SECONDS * 1000,
      )
      this.signal.addEventListener('abort', stop, { once: true })
      child.on('message', done).once('exit', ended).once('error', ended)
      child.send(request, (error) => {
        if (error) ended()
      })
    })
  }

  private start(): ChildProcess {
    const { language, data } = this.found
    return fork(ENTRY, [data, language], {
      execArgv: optionsOfNode(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }

  /** The next picture gets a new one. */
  private end(): void {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }

  close(): void {
    this.closed = true
    this.end()
  }
}
