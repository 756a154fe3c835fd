// `wrongnumber watch` at a server and a folder on this machine: what is new is told once, whatever fails, stops or comes back.
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { type Answer, type Site, serveSite } from '../sources/web/serve-site.js'
import { runCommand } from './run-command.js'
import { type Row, type Watching, watching } from './watching.js'

const homes: string[] = []
const running: Watching[] = []
let home: string
let site: Site
let page: Answer

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  homes.push(home)
  site = await serveSite({
    '/blog': (response, request, base) =>
      typeof page === 'string'
        ? response.setHeader('content-type', 'text/html').end(page)
        : page(response, request, base),
  })
})

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  site.close()
})

afterAll(() => {
  for (const each of homes) rmSync(each, { recursive: true, force: true })
})

function start(...args: string[]): Watching {
  const watcher = watching(args, home)
  running.push(watcher)
  return watcher
}

const startAtPage = (...args: string[]): Watching => start('--allow-private', ...args, `${site.base}/blog`)
const fails: Answer = (response) => {
  response.writeHead(500).end()
}
/** Numbers kept for drama. */
const [ONE, TWO, THREE] = ['020 7946 0123', '020 7946 0456', '020 7946 0789']
const brief = (rows: readonly Row[]): (string | undefined)[] =>
  rows.map(({ written, code }) => written ?? code)
/** Resolves when the page was asked for so many times more. */
async function looks(count: number): Promise<void> {
  const enough = site.asked.length + count
  while (site.asked.length < enough) await new Promise((resolve) => setTimeout(resolve, 50))
}

test('numbers that are new, in the order in which they come; a fault once; what comes back is not new', async () => {
  page = `<p>Call me: ${ONE}`
  const watcher = startAtPage()
  await watcher.until(1)
  page = fails
  await watcher.until(2)
  await looks(2)
  page = `<p>Call me: ${TWO}`
  await watcher.until(3)
  page = `<p>Call ${ONE} or ${TWO} again, and ${ONE}`
  await watcher.until(4)
  page = fails
  await watcher.until(5)
  expect(brief(watcher.rows)).toEqual([ONE, 'fetch-failed', TWO, ONE, 'fetch-failed'])
  expect(watcher.rows[0]).toMatchObject({ row: 'finding', verdict: 'fiction', input: `${site.base}/blog` })
  expect(watcher.rows[0]).not.toHaveProperty('id')
  expect(await watcher.stop('SIGTERM')).toBe(0)
  expect(watcher.rows).toHaveLength(5)
}, 60_000)

test('what is known is kept over a stop, by nobody else to be read, and without a number in it', async () => {
  page = `<p>Call me: ${ONE}`
  const first = startAtPage()
  await first.until(1)
  expect(await first.stop('SIGINT')).toBe(0)
  const second = startAtPage()
  await looks(2)
  page = `<p>Call me: ${ONE}, and him: ${TWO}`
  await second.until(1)
  expect(brief(second.rows)).toEqual([TWO])
  expect(await second.stop('SIGTERM')).toBe(0)
  const folder = join(home, 'wrongnumber', 'watch')
  const files = readdirSync(folder)
  expect(files).toHaveLength(1)
  expect(statSync(join(folder, files[0]!)).mode & 0o077).toBe(0)
  writeFileSync(join(folder, files[0]!), '{"version": 1, "seen"')
  const third = startAtPage()
  await third.until(3)
  expect(brief(third.rows)).toEqual([ONE, TWO, 'unreadable'])
}, 60_000)

test('two watchers of the same page tell of each number once between them', async () => {
  page = '<p>nothing'
  const watchers = [startAtPage(), startAtPage()]
  await looks(4)
  for (const number of [ONE, TWO, THREE]) {
    page = `${page}<p>Call ${number}`
    await looks(4)
  }
  await looks(4)
  expect(brief(watchers.flatMap(({ rows }) => rows)).sort()).toEqual([ONE, TWO, THREE])
}, 60_000)

test('digits are hidden where that is asked for, and the number is known all the same', async () => {
  const tail = String(Math.floor(Math.random() * 10_000)).padStart(4, '0')
  page = `<p>Appelez le 06 12 34 ${tail.slice(0, 2)} ${tail.slice(2)}`
  const watcher = startAtPage('--redact', '--territory', 'FR,GB')
  await watcher.until(1)
  page = `${page}<p>Tel. ${ONE}`
  await watcher.until(2)
  expect(brief(watcher.rows)[0]).toBe('06 12 34 •• ••')
  expect(watcher.rows).toHaveLength(2)
}, 60_000)

test('news that nobody hears stay news, and a watcher whom nobody hears ends', async () => {
  page = '<p>nothing'
  const deaf = startAtPage()
  await looks(1)
  deaf.child.stdout!.destroy()
  page = `<p>Call ${ONE}`
  expect(await new Promise((resolve) => deaf.child.once('exit', resolve))).toBe(2)
  const watcher = startAtPage()
  await watcher.until(1)
  expect(brief(watcher.rows)).toEqual([ONE])
}, 60_000)

test('a file in a folder is read when it is complete, at once, under the folder by any of its names', async () => {
  const folder = join(home, 'deliveries')
  mkdirSync(folder)
  writeFileSync(join(folder, 'old.txt'), `Call ${ONE}`)
  const watcher = start('--every', '1h', folder)
  await watcher.until(1)
  const growing = join(folder, 'new.txt')
  writeFileSync(growing, 'Call 020 79')
  for (const piece of ['46 ', '04', '56, ', 'la ', 'la ', 'la ', 'la ', 'la']) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    appendFileSync(growing, piece)
  }
  // It was never stable so far: nothing of it may have been read.
  expect(brief(watcher.rows)).toEqual([ONE])
  writeFileSync(join(folder, '.hidden.txt'), `Call ${ONE}`)
  writeFileSync(join(folder, 'odd [name] *!#.txt'), `Call ${THREE}`)
  await watcher.until(3)
  expect(brief(watcher.rows).sort()).toEqual([ONE, TWO, THREE])
  expect(await watcher.stop('SIGINT')).toBe(0)
  const again = start('deliveries/')
  writeFileSync(join(folder, 'last.txt'), `Call ${ONE}`)
  await again.until(1)
  expect(again.rows.map(({ input }) => input)).toEqual(['deliveries/last.txt'])
}, 60_000)

test('a folder that is not there is named once and watched when it comes', async () => {
  const watcher = start('later')
  await watcher.until(1)
  mkdirSync(join(home, 'later'))
  writeFileSync(join(home, 'later', 'a.txt'), `Call ${ONE}`)
  await watcher.until(2)
  expect(brief(watcher.rows)).toEqual(['not-found', ONE])
}, 60_000)

test.each([
  [['--every', '10', 'x'], /number of s, m, h or d/],
  [['--every', '0s', 'x'], /number of s, m, h or d/],
  [['--territory', 'ZZ', 'x'], /unknown-territory/],
  [['-'], /cannot be looked at again/],
])('%j is refused', async (args, message) => {
  const ran = await runCommand(['watch', ...args])
  expect(ran.code).toBe(2)
  expect(ran.stderr).toMatch(message)
})
