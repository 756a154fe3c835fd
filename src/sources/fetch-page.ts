// Fetches one page within limits of size, time and redirects; addresses that are not public are refused where they are dialled.
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Problem, problem } from '../core/problem.js'
import { version } from '../version.js'
import { isPrivateAddress } from './private-addresses.js'
import { unpackBody } from './web/unpack-body.js'

export interface PageLimits {
  /** Bytes after decompression. */
  readonly bytes: number
  /** Seconds for everything, redirects included. */
  readonly seconds: number
  readonly redirects: number
}

/** Far above any page of lyrics, far below what hurts. */
export const PAGE_LIMITS: PageLimits = { bytes: 10 * 1024 * 1024, seconds: 30, redirects: 5 }

export interface Page {
  /** Where it lies, behind all redirects. */
  readonly address: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly charset: string | undefined
}

/** Pages that came before, by which a server is asked only for what changed. */
export interface KeptPages {
  get(address: string): Promise<KeptPage | undefined>
  /** Keeps it; where that cannot be done, the page is fetched again the next time. */
  put(address: string, page: KeptPage): Promise<void>
  /** Makes room; called when the sources are found. */
  trim(): Promise<void>
}

/** A page with what its server calls this state of it. */
export interface KeptPage {
  readonly etag?: string
  readonly lastModified?: string
  readonly page: Page
}

export interface PageWish {
  readonly allowPrivate: boolean
  readonly limits: PageLimits
  readonly signal: AbortSignal
  /** A page that is larger than the limit is cut there, and is no problem. */
  readonly cut?: boolean
  readonly kept?: KeptPages | undefined
  /** Whether a redirect may lead there; every one where it is left out. */
  mayGo?(target: URL): boolean
  /** Whether the body of such a page is wanted; every one where it is left out. */
  isWanted?(mediaType: string, address: string): boolean
}

/** Why there is no page; `status` where a server answered with another one than 200. */
export interface NoPage extends Problem {
  readonly status?: number
}

/** Says to a server who asks, and why. */
export const USER_AGENT = `wrongnumber/${version} (looks for telephone numbers in the pages that its user names)`

/** The page behind an http or https address, or why there is none. */
export async function fetchPage(address: string, wish: PageWish): Promise<Page | NoPage> {
  const timeout = AbortSignal.timeout(wish.limits.seconds * 1000)
  const signal = AbortSignal.any([timeout, wish.signal])
  try {
    return await follow(new URL(address), { ...wish, signal }, wish.limits.redirects)
  } catch (error) {
    if (error instanceof Refusal) {
      const refused = problem(address, error.code, error.message, error.advice)
      return error.status === undefined ? refused : { ...refused, status: error.status }
    }
    if (timeout.aborted)
      return problem(address, 'timed-out', `no whole page within ${wish.limits.seconds} s`, 'try again later')
    if (wish.signal.aborted)
      return problem(address, 'interrupted', 'interrupted before it was read', 'run it again')
    const text = error instanceof Error ? error.message : String(error)
    return problem(
      address,
      'fetch-failed',
      `the page could not be fetched: ${text}`,
      'check the address and the network',
    )
  }
}

/** Carries a problem out of the callbacks of node:http; never leaves this file. */
class Refusal extends Error {
  constructor(
    readonly code: Problem['code'],
    message: string,
    readonly advice: string,
    readonly status?: number,
  ) {
    super(message)
  }
}

async function follow(url: URL, wish: PageWish, redirectsLeft: number): Promise<Page> {
  // Behind a name and a password others may see something else.
  const kept = url.username === '' ? await wish.kept?.get(url.href) : undefined
  const response = await open(url, wish, kept)
  const status = response.statusCode ?? 0
  const target = response.headers.location
  if (status === 304 && kept !== undefined) {
    response.destroy()
    return kept.page
  }
  if (status >= 300 && status < 400 && target !== undefined) {
    response.destroy()
    if (redirectsLeft === 0)
      throw new Refusal('fetch-failed', 'the page redirects in a circle', 'give the address where it ends')
    const next = new URL(target, url)
    if (wish.mayGo?.(next) === false)
      throw new Refusal('fetch-failed', `the page leads to ${next.origin}`, 'give that address too')
    return follow(next, wish, redirectsLeft - 1)
  }
  if (status === 200) return keepPage(url, response, wish)
  response.destroy()
  throw new Refusal(
    'fetch-failed',
    `the server answered ${status}`,
    'open the address in a browser, or save the page',
    status,
  )
}

/** Reads the page, and keeps it where its server can say whether it has changed. */
async function keepPage(url: URL, response: IncomingMessage, wish: PageWish): Promise<Page> {
  const page = await readPage(url, response, wish)
  const { etag, 'last-modified': lastModified, 'cache-control': control = '' } = response.headers
  const mayKeep = url.username === '' && !/no-store|private/i.test(control)
  if (mayKeep && (etag ?? lastModified) !== undefined)
    await wish.kept?.put(url.href, {
      page,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    })
  return page
}

function open(url: URL, wish: PageWish, kept: KeptPage | undefined): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refusal('fetch-failed', `${url.protocol} is not followed`, 'give an http or https address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!wish.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw privateRefusal(host)
  const headers = {
    'user-agent': USER_AGENT,
    'accept-encoding': 'gzip, deflate, br',
    accept: 'text/html, application/xhtml+xml, text/*;q=0.9, */*;q=0.5',
    ...(kept?.etag === undefined ? {} : { 'if-none-match': kept.etag }),
    ...(kept?.lastModified === undefined ? {} : { 'if-modified-since': kept.lastModified }),
  }
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const options = { headers, signal: wish.signal, lookup: wish.allowPrivate ? lookup : publicLookup }
    const sent = request(url, options, resolve)
    sent.on('error', reject)
    // An answer that changes the protocol (101) comes this way, and brings no page.
    sent.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve(response)
    })
    sent.end()
  })
}

/** Resolves a name for the connection itself, so that what is checked is what is dialled. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const refused =
      error ?? (addresses.some((each) => isPrivateAddress(each.address)) ? privateRefusal(host) : null)
    if (refused !== null) callback(refused, '', 4)
    else if (options.all === true) callback(null, addresses)
    else callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}

function privateRefusal(host: string): Refusal {
  return new Refusal(
    'private-address',
    `${host} is an address of a private network`,
    'if you mean it, give --allow-private',
  )
}

async function readPage(url: URL, response: IncomingMessage, wish: PageWish): Promise<Page> {
  const { limits, cut, isWanted } = wish
  const type = response.headers['content-type'] ?? 'text/html'
  const mediaType = type.split(';')[0]!.trim()
  if (isWanted?.(mediaType, url.href) === false) {
    response.destroy()
    throw new Refusal(
      'unknown-kind',
      `the page is ${mediaType}, which is not read`,
      'download it and name the file',
    )
  }
  const bytes = await bodyOf(response, limits.bytes, cut === true)
  url.username = ''
  url.password = ''
  const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1]?.toLowerCase()
  return { address: url.href, bytes, mediaType, charset }
}

async function bodyOf(response: IncomingMessage, limit: number, cut: boolean): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const unpacked = unpackBody(response)
  if (unpacked === undefined) throw unknownPacking(response)
  for await (const part of unpacked) {
    size += part.length
    if (size > limit) {
      response.destroy()
      if (cut) return Buffer.concat([...parts, part]).subarray(0, limit)
      throw new Refusal(
        'too-large',
        `the page is larger than ${limit >> 20} MB`,
        'save the part that matters as a file',
      )
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function unknownPacking({ headers }: IncomingMessage): Refusal {
  return new Refusal(
    'fetch-failed',
    `the page comes in a packing that is not read (${headers['content-encoding']})`,
    'open the address in a browser, or save the page',
  )
}
