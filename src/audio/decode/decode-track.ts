// Runs one decoder over one file into a store, within a time budget, and notes what was lost on the way.
import { type Problem, problem } from '../../core/problem.js'
import { LISTENING_RATE } from '../sound.js'
import type { DecodeEvent, DecodingFailure, SoundFormat } from './decode-event.js'
import type { Decoder } from './decoder.js'
import type { SoundFile } from './look-at-file.js'
import { SampleStore } from './sample-store.js'

export interface DecodedTrack {
  readonly store: SampleStore
  readonly format: SoundFormat
  /** Decoded length in seconds, silence for lost sound included. */
  readonly seconds: number
  readonly declaredSeconds?: number
  /** Places in seconds where sound was lost. */
  readonly losses: readonly { readonly at: number; readonly seconds: number; readonly why: string }[]
  /** The file ends inside a unit of its container. */
  readonly cutOff: boolean
  /** Why decoding stopped before the end, if it did. */
  readonly brokenOff?: DecodingFailure
}

/** Nothing was decoded; `final` says that no other decoder can do better. */
export interface NotDecoded {
  readonly problem: Problem
  readonly final: boolean
}

export interface DecodeTrackOptions {
  readonly onProgress?: (seconds: number, ofSeconds: number | undefined) => void
  readonly signal?: AbortSignal
  readonly memoryBytes?: number
  readonly patienceSeconds?: number
  /** Second behind which nothing is wanted. */
  readonly until?: number
}

/** A decoder gets this long before it has decoded anything: a cold start on a loaded machine included. */
export const PATIENCE_S = 60
/** Every decoder known decodes more than twenty times as fast as sound plays; a quarter of real time is a hang. */
export const SECONDS_PER_DECODED_SECOND = 0.25
/** No release is longer than two days: a small file can claim to be a year of silence. */
const LONGEST_S = 48 * 3600

/** Decodes; closes the store again unless it is returned. */
export async function decodeTrack(
  decoder: Decoder,
  file: SoundFile & { readonly path: string },
  options: DecodeTrackOptions,
): Promise<DecodedTrack | NotDecoded> {
  const gathering = new Gathering(file, options)
  const stop = new AbortController()
  const cancel = (): void => stop.abort()
  options.signal?.addEventListener('abort', cancel, { once: true })
  const watch = setInterval(() => {
    if (gathering.isLate()) stop.abort()
  }, 250)
  try {
    if (options.signal?.aborted) stop.abort()
    for await (const event of decoder.decode(file.path, stop.signal, 'listening')) {
      if (!gathering.isLate()) await gathering.take(event)
      if (gathering.brokenOff || gathering.isEnough()) break
    }
  } catch (error) {
    gathering.breakOff(nameStorageError(error))
  } finally {
    clearInterval(watch)
    options.signal?.removeEventListener('abort', cancel)
  }
  return gathering.conclude()
}

/** What has been decoded of one file so far. */
class Gathering {
  brokenOff: DecodingFailure | undefined
  private store: SampleStore | undefined
  private format: SoundFormat | undefined
  private readonly losses: { at: number; seconds: number; why: string }[] = []
  private readonly began = performance.now()

  constructor(
    private readonly file: SoundFile,
    private readonly options: DecodeTrackOptions,
  ) {}

  async take(event: DecodeEvent): Promise<void> {
    if (event.type === 'format') {
      this.format = event
    } else if (event.type === 'sound') {
      this.store ??= new SampleStore(event.planes.length, this.options.memoryBytes)
      await this.store.append(event.planes)
      this.options.onProgress?.(this.seconds(), this.declared())
      if (this.seconds() > LONGEST_S)
        this.breakOff({ type: 'failure', code: 'too-large', message: 'longer than 48 hours' })
    } else if (event.type === 'loss') {
      this.losses.push({ at: this.seconds(), seconds: event.seconds, why: event.why })
    } else {
      this.breakOff(event)
    }
  }

  breakOff(why: DecodingFailure): void {
    this.brokenOff ??= why
  }

  /** Whether all that is wanted has been decoded. */
  isEnough(): boolean {
    return this.seconds() >= (this.options.until ?? Infinity)
  }

  /** Whether decoding has had more time than its length so far allows. */
  isLate(): boolean {
    const allowed = (this.options.patienceSeconds ?? PATIENCE_S) + this.seconds() * SECONDS_PER_DECODED_SECOND
    const late = (performance.now() - this.began) / 1000 > allowed
    if (late) this.breakOff({ type: 'failure', code: 'timed-out', message: 'decoding does not get on' })
    return late
  }

  async conclude(): Promise<DecodedTrack | NotDecoded> {
    const { store, format, file } = this
    if (this.options.signal?.aborted || !store || !format || store.length === 0) {
      await store?.close()
      return this.options.signal?.aborted
        ? {
            final: true,
            problem: problem(file.input, 'interrupted', 'decoding was interrupted', 'run the scan again'),
          }
        : notDecoded(file.input, this.brokenOff)
    }
    await store.finish()
    const declared = this.declared()
    return {
      store,
      format,
      seconds: this.seconds(),
      ...(declared === undefined ? {} : { declaredSeconds: declared }),
      losses: this.losses,
      cutOff: file.stated?.cutOff ?? false,
      ...(this.brokenOff ? { brokenOff: this.brokenOff } : {}),
    }
  }

  private seconds(): number {
    return (this.store?.length ?? 0) / LISTENING_RATE
  }

  private declared(): number | undefined {
    const { stated } = this.file
    return stated ? (stated.seconds ?? undefined) : this.format?.declaredSeconds
  }
}

function notDecoded(input: string, why: DecodingFailure | undefined): NotDecoded {
  const message = why?.message ?? 'there is no sound in it'
  if (why?.code === 'unavailable' || why?.code === 'no-decoder') {
    const advice = 'put a current ffmpeg on the PATH, or convert the file to FLAC'
    return {
      final: false,
      problem: problem(input, 'no-decoder', `the sound cannot be decoded: ${message}`, advice),
    }
  }
  const code = why?.code ?? 'corrupt-audio'
  const advice = 'play the file; if it plays, convert it to FLAC and scan that'
  return {
    final: code === 'not-audio',
    problem: problem(input, code, `nothing could be decoded: ${message}`, advice),
  }
}

function nameStorageError(error: unknown): DecodingFailure {
  const code = (error as NodeJS.ErrnoException).code
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
  const message = full
    ? 'the temporary folder is full'
    : error instanceof Error
      ? error.message
      : String(error)
  return { type: 'failure', code: full ? 'too-large' : 'internal', message }
}
