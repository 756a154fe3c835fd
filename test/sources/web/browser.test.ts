// Pages that scripts write, in a Chromium that is on the machine; without one only that it is named.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../cli/run-command.js'
import { HAS_EXTRAS, NEEDS_EXTRAS } from '../../extras-installed.js'
import { type Answer, type Site, serveSite } from './serve-site.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(existsSync)
/** A number kept for drama, which no page has in one piece. */
const WRITTEN = `document.body.append('Call ' + ['020', '7946', '0' + (100 + 23)].join(' '))`

interface Report {
  readonly findings: readonly { readonly written: string; readonly input: string }[]
  readonly problems: readonly { readonly code: string; readonly message: string }[]
}

const open: Site[] = []

async function serve(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const site = await serveSite(answers)
  open.push(site)
  return site
}

afterEach(() => {
  for (const site of open.splice(0)) site.close()
})

async function scan(address: string, ...args: string[]): Promise<Report> {
  const ran = await runCommand(['scan', '--browser', '--delay', '0', '--format', 'json', ...args, address])
  return JSON.parse(ran.stdout) as Report
}

const written = ({ findings }: Report): string[] => findings.map((each) => each.written)
const json: Answer = (response) => {
  response.setHeader('content-type', 'application/json').end('{"number": "020 7946 0456"}')
}

describe.skipIf(!CHROMIUM || !HAS_EXTRAS)(`in Chromium (skipped where there is none) ${NEEDS_EXTRAS}`, () => {
  test('what a script writes at once, later, from data that it fetches, and in a shadow tree', async () => {
    const site = await serve({
      '/': `<body><script src="/own.js"></script><script>${WRITTEN}
        fetch('/data').then((answer) => answer.json()).then(({ number }) => document.body.append(' or ' + number))
        setTimeout(() => document.body.append(' or 020 7946 0' + 789), 300)
        const card = document.createElement('div'); document.body.append(card)
        card.attachShadow({ mode: 'open' }).innerHTML = '<p>Fax 020 7946 0' + 555
      </script>`,
      '/own.js': `document.body.append('Info 01 99 00 41 ' + 85 + '. ')`,
      '/data': json,
    })
    const found = await scan(`${site.base}/`, '--allow-private', '--territory', 'GB,FR')
    expect(written(found).sort()).toEqual([
      '01 99 00 41 85',
      '020 7946 0123',
      '020 7946 0456',
      '020 7946 0555',
      '020 7946 0789',
    ])
    expect(found.problems).toEqual([])
  }, 60_000)

  test('links that a script writes are followed, a page at a time or several', async () => {
    const site = await serve({
      '/': `<body><script>for (const at of [1, 2, 3]) document.body.innerHTML += '<a href="/' + at + '">x</a>'</script>`,
      ...Object.fromEntries(['/1', '/2', '/3'].map((path) => [path, `<body><script>${WRITTEN}</script>`])),
    })
    const found = await scan(`${site.base}/`, '--allow-private', '--follow', '1', '--concurrency', '3')
    expect(found.findings.map(({ input }) => new URL(input).pathname)).toEqual(['/1', '/2', '/3'])
  }, 60_000)

  test('only parts that words can come from are asked for: no picture, no post, no socket, no other page', async () => {
    const site = await serve({
      '/': `<link rel="icon" href="/icon.png"><link rel="prefetch" href="/next"><img src="/picture.png"><video src="/film.mp4"></video>
        <body><script>navigator.sendBeacon('/beacon', 'x'); fetch('/post', { method: 'POST', body: 'x' }).catch(() => {})
        new WebSocket(location.origin.replace('http', 'ws') + '/socket'); open('/other'); new EventSource('/events')
        navigator.serviceWorker?.register('/worker.js'); alert('stop'); ${WRITTEN}
        setTimeout(() => { location.href = '/elsewhere' }, 100)</script>`,
    })
    const found = await scan(`${site.base}/`, '--allow-private')
    expect(written(found)).toEqual(['020 7946 0123'])
    expect(found.problems).toEqual([])
    expect(site.asked).toEqual(['/'])
    expect([...site.agents]).toEqual([expect.stringMatching(/^wrongnumber/)])
  }, 60_000)

  test('a part in a private network is refused and named, by its name too', async () => {
    const inside = createServer((_, response) => response.end('document.body.append("020 7946 0999")'))
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
    const { port } = inside.address() as AddressInfo
    let asked = 0
    inside.on('connection', () => {
      asked += 1
    })
    const { PageBrowser } = await import('../../../src/sources/web/browser.js')
    const browser = new PageBrowser()
    const html = `<body><script>${WRITTEN}</script>${['127.0.0.1', 'localhost', '[::1]']
      .map(
        (host) => `<script src="http://${host}:${port}/x.js"></script><img src="http://${host}:${port}/y">`,
      )
      .join('')}`
    const page = {
      address: 'http://public.example/',
      bytes: Buffer.from(html),
      mediaType: 'text/html',
      charset: 'utf-8',
    }
    const limits = { bytes: 1e6, seconds: 5, redirects: 3 }
    const wish = { allowPrivate: false, limits, signal: new AbortController().signal }
    const rendered = await browser.render(page, wish)
    await browser.close()
    inside.close()
    expect(Buffer.from(rendered.page.bytes).toString()).toContain('Call 020 7946 0123')
    expect(rendered.problems.map(({ code }) => code)).toEqual(Array(3).fill('private-address'))
    expect(asked).toBe(0)
  }, 60_000)

  test('a script that never ends, one that writes without end, one that asks without end: named, and the page as it came is read', async () => {
    const site = await serve({
      '/loop': `<body>Call 01 99 00 41 85<script>for (;;) {}</script>`,
      '/large': `<body>Call 01 99 00 41 85<script>document.body.append('x'.repeat(20_000_000))</script>`,
      '/asks': `<body>Call 01 99 00 41 85<script>for (let at = 0; at < 300; at += 1) fetch('/part?' + at)</script>`,
      ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`/part?${at}`, 'x'])),
    })
    for (const [path, code, message] of [
      ['/loop', 'timed-out', /scripts could not be run to their end/],
      ['/large', 'timed-out', /larger than a page may be/],
      ['/asks', 'too-large', /more than 200 parts/],
    ] as const) {
      const found = await scan(site.base + path, '--allow-private', '--territory', 'FR')
      expect(written(found)).toEqual(['01 99 00 41 85'])
      expect(found.problems).toEqual([
        expect.objectContaining({ code, message: expect.stringMatching(message) }),
      ])
    }
  }, 180_000)
})
