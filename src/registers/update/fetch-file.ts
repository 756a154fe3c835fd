// Fetches a publisher's file to the disk: within limits of time, size and redirects, going on where a broken transfer ended.
import { type FileHandle, open } from 'node:fs/promises'
import type { Problem } from '../../core/problem.js'
import { version } from '../../version.js'
import { fetchFailure, isNetworkError, Refusal, readStatus, writeFailure } from './fetch-problems.js'
import {
  forgetPartial,
  type PartialFile,
  readPartial,
  recordPartial,
  sizeOf,
  type Validators,
} from './partial-file.js'

export interface FetchLimits {
  /** Bytes as sent. */
  readonly bytes: number
  /** Seconds for everything, redirects and new attempts included. */
  readonly seconds: number
  /** Seconds without a byte. */
  readonly idleSeconds: number
  readonly redirects: number
}

/** The largest file known has 13 MB (NANPA's thousand blocks); a slow line of 1 Mbit/s brings it in two minutes. */
export const FETCH_LIMITS: FetchLimits = { bytes: 100_000_000, seconds: 900, idleSeconds: 30, redirects: 5 }

export interface FetchWish {
  readonly url: string
  /** Header for the server of `url`, and for no other that it sends us to. */
  readonly authorization?: string
  /** Where the file is put; it is also where a broken transfer goes on. */
  readonly path: string
  /** Validators of what is in use: the server is asked only for what changed. */
  readonly known?: Validators | undefined
  readonly limits: FetchLimits
  readonly signal: AbortSignal
  /** Asked before each address that a server redirects to, and the first; rejects with a `Refusal` where nothing may be asked there. */
  mayAsk?(url: string): Promise<void>
  /** Bytes that are there, and of how many where the server says so. */
  progress(done: number, of: number | undefined): void
}

/** `same`: the server says that nothing changed. */
export type Fetched = { readonly kind: 'same' } | { readonly kind: 'file'; readonly validators: Validators }

/** Attempts to go on with a transfer that broke off. */
const ATTEMPTS = 3

/** Fetches once, and again from where it broke off. The partial file stays for the next run; only a whole one is `file`. */
export async function fetchFile(wish: FetchWish): Promise<Fetched | Problem> {
  const timeout = AbortSignal.timeout(wish.limits.seconds * 1000)
  let failure: Problem | undefined
  let before = -1
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const there = await sizeOf(wish.path)
    // Without progress another attempt would only ask for the same refusal.
    if (failure !== undefined && there <= before) return failure
    before = there
    const idle = new AbortController()
    const signal = AbortSignal.any([timeout, wish.signal, idle.signal])
    try {
      return await attemptOnce(wish, signal, idle)
    } catch (error) {
      const stopped = signal.aborted
      if (!stopped && !(error instanceof Refusal) && !isNetworkError(error)) throw error
      failure = fetchFailure(wish, error, { late: timeout.aborted, idle: idle.signal.aborted })
      const again = error instanceof Refusal ? error.again : !timeout.aborted && !wish.signal.aborted
      if (!again) return failure
    }
  }
  return failure!
}

async function attemptOnce(wish: FetchWish, signal: AbortSignal, idle: AbortController): Promise<Fetched> {
  const clock = idleClock(wish.limits.idleSeconds, idle)
  try {
    const partial = await readPartial(wish.path, wish.url)
    const response = await follow(wish, partial, signal)
    clock.tick()
    if (response.status === 304) return { kind: 'same' }
    if (partial.size > 0 && !goesOn(response, partial.size)) {
      // What lies there is no beginning of what the server has: begin anew.
      await response.body?.cancel()
      await forgetPartial(wish.path)
      return await attemptOnce(wish, signal, idle)
    }
    const validators = validatorsOf(response)
    // A file that was packed for the transfer, unasked, has other bytes here than there: it cannot go on later.
    const resumable = !isPacked(response)
    const start = response.status === 206 ? partial.size : 0
    if (start === 0) await forgetPartial(wish.path)
    await recordPartial(wish.path, wish.url, resumable ? validators : {}).catch((error: unknown) =>
      Promise.reject(writeFailure(error)),
    )
    await save(wish, response, start, clock)
    return { kind: 'file', validators }
  } finally {
    clock.stop()
  }
}

/** Whether the answer is the file from its beginning, or from exactly where the partial one ends. */
function goesOn(response: Response, size: number): boolean {
  if (response.status !== 206) return response.status === 200
  return response.headers.get('content-range')?.startsWith(`bytes ${size}-`) === true
}

async function follow(wish: FetchWish, partial: PartialFile, signal: AbortSignal): Promise<Response> {
  const seen = new Set<string>()
  for (let url = wish.url; ;) {
    if (seen.has(url)) throw new Refusal('fetch-failed', 'the server redirects in a circle')
    if (seen.size > wish.limits.redirects)
      throw new Refusal('fetch-failed', `the server redirects more than ${wish.limits.redirects} times`)
    seen.add(url)
    await wish.mayAsk?.(url)
    const response = await fetch(url, { redirect: 'manual', signal, headers: headersOf(wish, url, partial) })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null)
      return readStatus(response)
    await response.body?.cancel()
    const next = new URL(location, url)
    if (!/^https?:$/.test(next.protocol) || (url.startsWith('https:') && next.protocol === 'http:'))
      throw new Refusal('fetch-failed', `the server redirects to ${next.protocol}//, which is not followed`)
    url = next.href
  }
}

/** A weak ETag says nothing of single bytes, so a transfer goes on only by a strong one or by the time of the change. */
function headersOf(wish: FetchWish, url: string, partial: PartialFile): Record<string, string> {
  const strong = partial.etag?.startsWith('W/') === false ? partial.etag : partial.lastModified
  const resume = partial.size > 0 && strong !== undefined
  return {
    'user-agent': `wrongnumber/${version}`,
    'accept-encoding': 'identity',
    ...(wish.authorization !== undefined && new URL(url).origin === new URL(wish.url).origin
      ? { authorization: wish.authorization }
      : {}),
    ...(resume ? { range: `bytes=${partial.size}-`, 'if-range': strong } : {}),
    ...(!resume && wish.known?.etag !== undefined ? { 'if-none-match': wish.known.etag } : {}),
    ...(!resume && wish.known?.lastModified !== undefined
      ? { 'if-modified-since': wish.known.lastModified }
      : {}),
  }
}

async function save(wish: FetchWish, response: Response, start: number, clock: IdleClock): Promise<void> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  const total = Number.isNaN(length) || isPacked(response) ? undefined : start + length
  const { bytes: limit } = wish.limits
  const tooLarge = (): Refusal => new Refusal('too-large', `the file is larger than ${limit / 1e6} MB`)
  if (total !== undefined && total > limit) throw tooLarge()
  let done = start
  const file = await openFor(wish.path, start)
  try {
    for await (const part of response.body ?? []) {
      clock.tick()
      done += part.length
      if (done > limit) throw tooLarge()
      await file.writeFile(part).catch((error: unknown) => Promise.reject(writeFailure(error)))
      wish.progress(done, total)
    }
    await file.sync().catch((error: unknown) => Promise.reject(writeFailure(error)))
  } finally {
    await file.close()
  }
  if (total !== undefined && done !== total)
    throw new Refusal('fetch-failed', `only ${done} of ${total} bytes came`, true)
}

async function openFor(path: string, start: number): Promise<FileHandle> {
  try {
    return await open(path, start === 0 ? 'w' : 'a')
  } catch (error) {
    throw writeFailure(error)
  }
}

function isPacked(response: Response): boolean {
  return !['identity', null].includes(response.headers.get('content-encoding'))
}

function validatorsOf(response: Response): Validators {
  const etag = response.headers.get('etag')
  const lastModified = response.headers.get('last-modified')
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) }
}

interface IdleClock {
  tick(): void
  stop(): void
}

function idleClock(seconds: number, idle: AbortController): IdleClock {
  const ring = (): void => idle.abort()
  let timer = setTimeout(ring, seconds * 1000)
  return {
    tick() {
      clearTimeout(timer)
      timer = setTimeout(ring, seconds * 1000)
    },
    stop: () => clearTimeout(timer),
  }
}
