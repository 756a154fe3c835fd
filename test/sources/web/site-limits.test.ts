// What a hostile or a slow site costs: every limit ends by itself, and is named.
import { expect, test } from 'vitest'
import { follow, link, moved, served, told } from './followed-site.js'
import type { Answer } from './serve-site.js'

test('a robots.txt of ten megabytes is read as far as half a megabyte', async () => {
  const site = await served({
    '/robots.txt': (response) => {
      response.end(`User-agent: *\nDisallow: /a\n${'# nothing\n'.repeat(1_000_000)}Disallow: /b\n`)
    },
    '/': link('/a', '/b'),
    '/b': 'x',
  })
  expect(told(await follow(`${site.base}/`, {}))).toEqual({
    read: ['/', '/b'],
    passed: { 'forbidden by robots.txt': 1 },
    problems: [],
  })
})

test('entities of a site map grow to nothing', async () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  const site = await served({
    '/sitemap.xml': (response) => {
      response.end(
        `<!DOCTYPE u [<!ENTITY l0 "lol">${laughs.join('')}]><urlset><url><loc>/&l9;</loc></url></urlset>`,
      )
    },
    '/': 'x',
  })
  const { problems } = await follow(`${site.base}/`, {})
  expect(problems.map(({ code }) => code)).toEqual(['unreadable'])
})

test('--max-pages ends a site that has no end, and says how much is left', async () => {
  const endless: Answer = (response, { url = '' }) => {
    response.setHeader('content-type', 'text/html').end(link(`${url}1/`, `${url}2/`))
  }
  const answers = new Proxy<Record<string, Answer>>(
    {},
    { get: (_, path) => (/robots|sitemap/.test(String(path)) ? undefined : endless) },
  )
  const found = await follow(`${(await served(answers)).base}/`, { follow: 20, maxPages: 10, concurrency: 4 })
  expect(found.sources).toHaveLength(10)
  expect(told(found)).toMatchObject({
    problems: ['too-many: 11 more of its pages were not read: --max-pages is 10'],
  })
})

test('redirects: to another site counted, to a known page read once, in a circle named', async () => {
  const site = await served({
    '/': link('/away', '/same', '/a', '/circle'),
    '/away': moved('https://other.example/'),
    '/same': moved('/a'),
    '/a': 'x',
    '/circle': moved('/circle'),
  })
  expect(told(await follow(`${site.base}/`, {}))).toEqual({
    read: ['/', '/a'],
    passed: { 'on other sites': 1 },
    problems: ['fetch-failed: the page redirects in a circle'],
  })
})

test('a site that stops answering is left after five pages', async () => {
  const paths = Array.from({ length: 20 }, (_, at) => `/${at}`)
  const site = await served({
    '/': link(...paths),
    ...Object.fromEntries(
      paths.map((path) => [path, (response: Parameters<Exclude<Answer, string>>[0]) => response.destroy()]),
    ),
  })
  const { problems } = await follow(`${site.base}/`, { concurrency: 1 })
  expect(problems).toHaveLength(6)
  expect(problems.at(-1)!.message).toBe('15 more of its pages were not read: 5 pages in a row did not come')
})

test('no more pages at once than are asked for', async () => {
  let now = 0
  let most = 0
  const paths = Array.from({ length: 12 }, (_, at) => `/${at}`)
  const slow: Answer = (response) => {
    now += 1
    most = Math.max(most, now)
    setTimeout(() => {
      now -= 1
      response.end('x')
    }, 20)
  }
  const site = await served({ '/': link(...paths), ...Object.fromEntries(paths.map((path) => [path, slow])) })
  expect((await follow(`${site.base}/`, { concurrency: 3 })).sources).toHaveLength(13)
  expect(most).toBe(3)
})

test('a pause between two requests, the longer one of the two that are asked for', async () => {
  const times: number[] = []
  const timed: Answer = (response) => {
    times.push(performance.now())
    response.end('x')
  }
  const site = await served({
    '/robots.txt': 'User-agent: *\nCrawl-delay: 0.2',
    '/': link('/1', '/2', '/3'),
    '/1': timed,
    '/2': timed,
    '/3': timed,
  })
  await follow(`${site.base}/`, { concurrency: 3, delay: 0.05 })
  expect(times[2]! - times[0]!).toBeGreaterThan(300)
})

test('an interrupted walk keeps what it has and says what is left', async () => {
  const stop = new AbortController()
  const site = await served({
    '/': link('/1', '/2', '/3'),
    '/1': 'x',
    '/2': () => stop.abort(),
    '/3': 'x',
  })
  const found = await follow(`${site.base}/`, { concurrency: 1 }, { signal: stop.signal })
  expect(told(found)).toEqual({
    read: ['/', '/1'],
    passed: {},
    problems: ['interrupted: 2 more of its pages were not read: it was interrupted'],
  })
})

test('a link into the private network is no way round: the address is refused where it is dialled', async () => {
  const site = await served({ '/': 'x' })
  const { problems } = await follow(`${site.base}/`, {}, { allowPrivate: false })
  expect(problems.map(({ code }) => code)).toEqual(['private-address'])
  expect(site.asked).toEqual([])
})
