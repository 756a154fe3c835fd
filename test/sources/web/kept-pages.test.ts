// Pages that are kept are asked for by their state.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PageFolder } from '../../../src/sources/web/kept-pages.js'
import { follow, served } from './followed-site.js'

test('a page that was read before is asked for by its state, and read from what was kept', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'wrongnumber-')), 'pages')
  const stated: (string | undefined)[] = []
  const site = await served({
    '/': (response, request) => {
      stated.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else
        response.setHeader('etag', '"one"').setHeader('content-type', 'text/html; charset=utf-8').end('words')
    },
    '/secret': (response) => {
      response.setHeader('etag', '"one"').setHeader('cache-control', 'no-store').end('secret')
    },
  })
  const keptPages = new PageFolder(folder, 1000)
  const read = async (path: string): Promise<unknown> =>
    (await follow(site.base + path, { follow: 0 }, { keptPages })).sources.map(({ place }) => ({
      ...place,
      bytes: 'bytes' in place && Buffer.from(place.bytes).toString(),
    }))
  const first = await read('/')
  expect(first).toEqual([{ bytes: 'words', charset: 'utf-8' }])
  expect(await read('/')).toEqual(first)
  expect(stated).toEqual([undefined, '"one"'])
  await read('/secret')
  const files = readdirSync(folder)
  expect(files).toHaveLength(1)
  expect(statSync(join(folder, files[0]!)).mode & 0o077).toBe(0)
  await new PageFolder(folder, 0).trim()
  expect(readdirSync(folder)).toHaveLength(1)
  rmSync(join(folder, '..'), { recursive: true })
})
