// Pages from a server on this machine: limits, redirects, refusals, encodings.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem } from '../../src/core/problem.js'
import { fetchPage, type Page, type PageWish } from '../../src/sources/fetch-page.js'

const ROUTES: Record<string, RequestListener> = {
  '/page': (_, response) => {
    response.setHeader('content-type', 'text/html; charset=ISO-8859-1').end(Buffer.from('zéro', 'latin1'))
  },
  '/packed': (_, response) => {
    response.setHeader('content-encoding', 'gzip').end(gzipSync('words'))
  },
  '/bomb': (_, response) => {
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(200_000)))
  },
  '/packed-otherwise': (_, response) => {
    response.setHeader('content-encoding', 'compress').end('words')
  },
  '/moved': (_, response) => {
    response.writeHead(302, { location: '/page' }).end()
  },
  '/circle': (_, response) => {
    response.writeHead(302, { location: '/circle' }).end()
  },
  '/file': (_, response) => {
    response.writeHead(302, { location: 'file:///etc/hosts' }).end()
  },
  '/switched': (_, response) => {
    response.socket!.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: words\r\n\r\n')
  },
  '/stall': (_, response) => {
    response.write('half')
  },
}

let server: Server
let base: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const route = ROUTES[request.url ?? '']
    if (route === undefined) response.writeHead(404).end('gone')
    else route(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function fetch(path: string, wish: Partial<PageWish> = {}): Promise<Page | Problem> {
  const limits = { bytes: 100_000, seconds: 2, redirects: 3 }
  return fetchPage(base + path, { allowPrivate: true, limits, signal: new AbortController().signal, ...wish })
}

test('a page with its media type and encoding, also behind a redirect', async () => {
  const page = {
    address: `${base}/page`,
    bytes: Buffer.from('zéro', 'latin1'),
    mediaType: 'text/html',
    charset: 'iso-8859-1',
  }
  expect(await fetch('/page')).toEqual(page)
  expect(await fetch('/moved')).toEqual(page)
})

test('a packed page is unpacked', async () => {
  expect(Buffer.from(((await fetch('/packed')) as Page).bytes).toString()).toBe('words')
})

test.each([
  ['/missing', 'fetch-failed', /404/],
  ['/switched', 'fetch-failed', /101/],
  ['/packed-otherwise', 'fetch-failed', /compress/],
  ['/circle', 'fetch-failed', /circle/],
  ['/file', 'fetch-failed', /file:/],
  ['/bomb', 'too-large', /larger/],
  ['/stall', 'timed-out', /within 2 s/],
])('%s ends as %s', async (path, code, message) => {
  const found = (await fetch(path)) as Problem
  expect(found.code).toBe(code)
  expect(found.message).toMatch(message)
})

test('an address of this machine is refused unless it is meant, by number and by name', async () => {
  expect(((await fetch('/page', { allowPrivate: false })) as Problem).code).toBe('private-address')
  const named = `http://localhost:${new URL(base).port}/page`
  const limits = { bytes: 100_000, seconds: 2, redirects: 3 }
  const found = await fetchPage(named, { allowPrivate: false, limits, signal: new AbortController().signal })
  expect((found as Problem).code).toBe('private-address')
})
