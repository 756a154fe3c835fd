// A page and what it leads to on its own site: what is followed, and what is left and named.
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { scan } from '../../../src/scan.js'
import { follow, link, moved, served, told } from './followed-site.js'

test('links are followed level by level within the site, each page once, in the order of the page', async () => {
  const site = await served({
    '/': `<base href="/deep/">${link('b', '../a#top', '../a', 'mailto:x@y.example', 'https://other.example/')}`,
    '/a': link('/', '/c'),
    '/deep/b': `<a rel="nofollow" href="/never">x</a><iframe src="/frame"></iframe>`,
    '/frame': 'in a frame',
    '/c': link('/d'),
    '/d': 'too deep',
  })
  const found = await follow(`${site.base}/`, { follow: 2 })
  expect(told(found)).toEqual({
    read: ['/', '/deep/b', '/a', '/frame', '/c'],
    passed: { 'on other sites': 1, 'pages beyond --follow': 1 },
    problems: [],
  })
  expect(new Set(found.sources.map(({ folder }) => folder))).toEqual(new Set([`${site.base}/`]))
  expect([...site.agents]).toEqual([expect.stringMatching(/^wrongnumber\/\S+ \(.*telephone numbers.*\)$/)])
})

test('without --follow robots.txt is not asked for and no link is followed', async () => {
  const site = await served({ '/': link('/a'), '/a': 'x' })
  expect(told(await follow(`${site.base}/`, { follow: 0 }))).toEqual({
    read: ['/'],
    passed: {},
    problems: [],
  })
  expect(site.asked).toEqual(['/'])
})

test('what robots.txt forbids is left and counted, also behind a redirect', async () => {
  const site = await served({
    '/robots.txt':
      'User-agent: other\nDisallow: /\n\nUser-agent: WrongNumber\nDisallow: /private\nAllow: /private/open\n',
    '/': link('/private/a', '/private/open', '/moved'),
    '/private/open': 'x',
    '/moved': moved('/private/b'),
  })
  expect(told(await follow(`${site.base}/`, {}))).toEqual({
    read: ['/', '/private/open'],
    passed: { 'forbidden by robots.txt': 2 },
    problems: [],
  })
  expect(site.asked).not.toContain('/private/b')
})

test('where robots.txt cannot be had no link is followed, and that is said', async () => {
  const site = await served({
    '/robots.txt': (response) => {
      response.writeHead(503).end()
    },
    '/': link('/a'),
    '/a': 'x',
  })
  expect(told(await follow(`${site.base}/`, {}))).toEqual({
    read: ['/'],
    passed: {},
    problems: ['fetch-failed: links are not followed without robots.txt: the server answered 503'],
  })
})

test('pages of a site map are read as if the first page led to them; maps of maps, packed ones, and none elsewhere', async () => {
  const urls = (base: string, ...paths: string[]): string =>
    `<urlset>${paths.map((path) => `<url><loc>${base}${path}</loc></url>`).join('')}</urlset>`
  const site = await served({
    '/robots.txt': (response, _, base) => {
      response.end(`Sitemap: ${base}/index.xml\nSitemap: https://other.example/map.xml\n`)
    },
    '/index.xml': (response, _, base) => {
      const maps = ['/one.xml', '/two.xml.gz', '/index.xml', '/bomb.xml', '/page']
      response.end(
        `<sitemapindex>${maps.map((path) => `<sitemap><loc>${base}${path}</loc></sitemap>`).join('')}</sitemapindex>`,
      )
    },
    '/one.xml': (response, _, base) => {
      response.end(
        urls(base, '/a', '/').replace('</urlset>', '<url><loc><![CDATA[/b?x=1]]></loc></url></urlset>'),
      )
    },
    '/two.xml.gz': (response, _, base) => {
      response.setHeader('content-type', 'application/gzip').end(gzipSync(urls(base, '/c')))
    },
    '/bomb.xml': (response) => {
      response.end(gzipSync(Buffer.alloc(60 * 1024 * 1024, ' ')))
    },
    '/': 'no link',
    '/a': link('/too-deep'),
    '/b?x=1': 'x',
    '/c': 'x',
    '/page': '<p>no map<br>',
  })
  expect(told(await follow(`${site.base}/`, {}))).toEqual({
    read: ['/', '/a', '/b', '/c'],
    passed: { 'pages beyond --follow': 1 },
    problems: ['unreadable: 3 of its site maps were not read: too many, too large, damaged or elsewhere'],
  })
})

test('what holds no text is counted without being asked for, dead links are counted, faults are named', async () => {
  const site = await served({
    '/': link(
      '/cover.jpg',
      '/song.mp3',
      '/gone',
      '/fault',
      '/booklet.pdf',
      '/data',
      '/list.csv',
      '/index.php',
    ),
    '/fault': (response) => {
      response.writeHead(500).end()
    },
    '/booklet.pdf': (response) => {
      response.setHeader('content-type', 'application/pdf').end('%PDF-1.4')
    },
    '/data': (response) => {
      response.setHeader('content-type', 'application/octet-stream').end('data')
    },
    '/list.csv': (response) => {
      response.setHeader('content-type', 'text/plain').end('a,b')
    },
    '/index.php': 'x',
  })
  const found = await follow(`${site.base}/`, {})
  expect(told(found)).toEqual({
    read: ['/', '/booklet.pdf', '/list.csv', '/index.php'],
    passed: { image: 1, sound: 1, 'dead links': 1, 'other files': 1 },
    problems: ['fetch-failed: the server answered 500'],
  })
  expect(found.sources.map(({ kind }) => kind.kind)).toEqual(['html', 'pdf', 'csv', 'html'])
  expect(site.asked).not.toContain('/song.mp3')
})

test('a page whose site was not read to its end is one input of the result, with a problem', async () => {
  const site = await served({ '/': link('/a'), '/a': 'x' })
  const options = { allowPrivate: true, site: { follow: 1, maxPages: 1, delay: 0 } }
  const { inputs, problems } = await scan([`${site.base}/`], options)
  expect(inputs).toEqual([{ input: `${site.base}/`, status: 'problem', kind: 'html' }])
  expect(problems.map(({ code }) => code)).toEqual(['too-many'])
})
