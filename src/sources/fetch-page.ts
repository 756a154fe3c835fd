// Fetches one page within limits of size, time and redirects; addresses that are not public are refused where they are dialled.
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type Problem, problem } from '../core/problem.js'
import { version } from '../version.js'
import { isPrivateAddress } from './private-addresses.js'

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
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly charset: string | undefined
}

export interface PageWish {
  readonly allowPrivate: boolean
  readonly limits: PageLimits
  readonly signal: AbortSignal
}

/** The page behind an http or https address, or why there is none. */
export async function fetchPage(address: string, wish: PageWish): Promise<Page | Problem> {
  const timeout = AbortSignal.timeout(wish.limits.seconds * 1000)
  const signal = AbortSignal.any([timeout, wish.signal])
  try {
    const response = await follow(new URL(address), { ...wish, signal }, wish.limits.redirects)
    return await readPage(response, wish.limits.bytes)
  } catch (error) {
    if (error instanceof Refusal) return problem(address, error.code, error.message, error.advice)
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
  ) {
    super(message)
  }
}

async function follow(url: URL, wish: PageWish, redirectsLeft: number): Promise<IncomingMessage> {
  const response = await open(url, wish)
  const status = response.statusCode ?? 0
  const target = response.headers.location
  if (status >= 300 && status < 400 && target !== undefined) {
    response.destroy()
    if (redirectsLeft === 0)
      throw new Refusal('fetch-failed', 'the page redirects in a circle', 'give the address where it ends')
    return follow(new URL(target, url), wish, redirectsLeft - 1)
  }
  if (status === 200) return response
  response.destroy()
  throw new Refusal(
    'fetch-failed',
    `the server answered ${status}`,
    'open the address in a browser, or save the page',
  )
}

function open(url: URL, wish: PageWish): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refusal('fetch-failed', `${url.protocol} is not followed`, 'give an http or https address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!wish.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw privateRefusal(host)
  const headers = {
    'user-agent': `wrongnumber/${version}`,
    'accept-encoding': 'gzip, deflate, br',
    accept: 'text/*',
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

async function readPage(response: IncomingMessage, limit: number): Promise<Page> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of decompressed(response)) {
    size += part.length
    if (size > limit) {
      response.destroy()
      throw new Refusal(
        'too-large',
        `the page is larger than ${limit >> 20} MB`,
        'save the part that matters as a file',
      )
    }
    parts.push(part)
  }
  const type = response.headers['content-type'] ?? 'text/html'
  return {
    bytes: Buffer.concat(parts),
    mediaType: type.split(';')[0]!.trim(),
    charset: /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1]?.toLowerCase(),
  }
}

/** By the name in Content-Encoding (IANA HTTP Content Coding Registry). */
const DECOMPRESSORS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function decompressed(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const inflate = DECOMPRESSORS[encoding]?.()
  if (inflate === undefined)
    throw new Refusal(
      'fetch-failed',
      `the page comes in a packing that is not read (${encoding})`,
      'open the address in a browser, or save the page',
    )
  response.on('error', (error) => inflate.destroy(error))
  return response.pipe(inflate)
}
