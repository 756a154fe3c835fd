// Updates against a publisher on this machine: what is taken, what is asked again, and every way in which it can fail.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { unpackBlocks } from '../../../src/registers/compact-form.js'
import { findPlan } from '../../../src/registers/load-knowledge.js'
import { SOURCES } from '../../../src/registers/update/sources.js'
import { type FetchSetting, updateSource } from '../../../src/registers/update/update-source.js'
import { ROOT } from '../../architecture/source-files.js'
import {
  type Behaviour,
  honest,
  type Publisher,
  refusing,
  stalling,
  startPublisher,
  truncating,
} from './local-publisher.js'

const NL = SOURCES.find(({ id }) => id === 'nl-nummers')!
const FILE = readFileSync(join(ROOT, 'fixtures', 'registers', 'nummers.csv'))
const TODAY = '2026-11-24'

let publisher: Publisher
let folder: string

beforeAll(async () => {
  publisher = await startPublisher()
})
afterAll(() => publisher.close())

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-plans-'))
  Object.assign(publisher, { file: zipped(FILE), day: '2026-10-01', behave: honest })
  publisher.asked.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function zipped(file: Uint8Array, name = 'nummers.csv'): Buffer {
  return Buffer.from(zipSync({ [name]: file }))
}

function setting(change: Partial<FetchSetting> = {}): FetchSetting {
  const plans = join(folder, 'plans')
  return {
    folder: plans,
    folders: [plans],
    today: TODAY,
    anySize: false,
    signal: new AbortController().signal,
    progress: () => {},
    mirror: publisher.address,
    limits: { bytes: 1_000_000, seconds: 20, idleSeconds: 5, redirects: 3 },
    ...change,
  }
}

/** What is in use: its date, its rows, where it came from; undefined where there is nothing, or nothing whole. */
function inUse(): unknown {
  const found = findPlan([join(folder, 'plans')], 'nl-nummers')
  const register = found === undefined ? undefined : unpackBlocks(readFileSync(found.path))
  return register && { date: register.info.date, rows: register.blocks.size, origin: register.info.origin }
}

/** The file with the year of all changes moved, and with more blocks of a hundred numbers. */
function changed(year: string, more = 0): Buffer {
  const rows = Array.from(
    { length: more },
    (_, at) => `${at + 9};A;1;x;2019-03-04 00:00:00;;010;Toegekend;010-40${at}0999;010-40${at}0000;x;y;;;;\n`,
  )
  return zipped(strToU8(FILE.toString().replaceAll('2026-0', `${year}-0`) + rows.join('')))
}

const FIRST = {
  date: '2026-08-03',
  rows: 6,
  origin: () =>
    `fetched from ${publisher.address}www.acm.nl/sites/default/files/registers/nummers_csv.zip on ${TODAY}`,
}

test('a first copy, nothing new, a newer one', async () => {
  const { taken, problems } = await updateSource(NL, setting())
  expect(problems).toEqual([])
  expect(taken.map(({ before, now }) => [before, now?.blocks])).toEqual([[undefined, 6]])
  expect(inUse()).toEqual({ ...FIRST, origin: FIRST.origin() })
  expect(publisher.asked).toEqual([
    { url: '/www.acm.nl/sites/default/files/registers/nummers_csv.zip', range: undefined, known: undefined },
  ])

  const again = await updateSource(NL, setting())
  expect(again.problems).toEqual([])
  expect(again.taken.map(({ before, now }) => [before?.date, now])).toEqual([['2026-08-03', undefined]])
  expect(publisher.asked[1]?.known).toMatch(/^"[0-9a-f]{16}"$/)

  publisher.file = changed('2027', 1)
  const later = await updateSource(NL, setting({ today: '2027-10-02' }))
  expect(later.problems).toEqual([])
  expect(inUse()).toMatchObject({ date: '2027-08-03', rows: 7 })
  expect(readdirSync(join(folder, 'plans')).sort()).toEqual([
    'nl-nummers.before',
    'nl-nummers.fetched.json',
    'nl-nummers.plan',
  ])
})

test('"not modified" counts only while what came out of that file is in use', async () => {
  await updateSource(NL, setting())
  rmSync(join(folder, 'plans', 'nl-nummers.plan'))
  await updateSource(NL, setting())
  expect(publisher.asked.map(({ known }) => known)).toEqual([undefined, undefined])
  expect(inUse()).toMatchObject({ rows: 6 })
})

test('a transfer that broke off goes on where it ended, also in the next run', async () => {
  publisher.behave = truncating
  const broken = await updateSource(NL, setting())
  expect(broken.problems.map(({ code }) => code)).toEqual(['fetch-failed'])
  expect(inUse()).toBeUndefined()
  publisher.behave = honest
  const { problems } = await updateSource(NL, setting())
  expect(problems).toEqual([])
  expect(publisher.asked.at(-1)?.range).toBe(`bytes=${publisher.file.length >> 1}-`)
  expect(inUse()).toMatchObject({ rows: 6 })
})

test('a transfer that broke off begins anew where the file has changed since', async () => {
  publisher.behave = truncating
  await updateSource(NL, setting())
  Object.assign(publisher, { behave: honest, file: changed('2026', 2) })
  expect((await updateSource(NL, setting())).problems).toEqual([])
  expect(inUse()).toMatchObject({ rows: 8 })
})

test('a transfer that broke off goes on within one run', async () => {
  let first = true
  publisher.behave = (request, response, file) => {
    const behave = first ? truncating : honest
    first = false
    behave(request, response, file)
  }
  expect((await updateSource(NL, setting())).problems).toEqual([])
  expect(publisher.asked.map(({ range }) => range)).toEqual([
    undefined,
    `bytes=${publisher.file.length >> 1}-`,
  ])
  expect(inUse()).toMatchObject({ rows: 6 })
})

/** A ZIP whose directory states another unpacked size than the member has. */
function lying(size: number): Buffer {
  const archive = zipped(FILE)
  archive.writeUInt32LE(size, archive.indexOf('PK\u0001\u0002', 'latin1') + 24)
  return archive
}

const circle: Behaviour = (request, response) => {
  response.writeHead(302, { location: request.url?.endsWith('2') ? '/1' : '/2' }).end()
}

const CASES: readonly (readonly [string, Partial<Publisher>, string, RegExp, Partial<FetchSetting>?])[] = [
  ['it breaks off', { behave: truncating }, 'fetch-failed', /bytes came|terminated|could not be fetched/],
  [
    'it stalls',
    { behave: stalling },
    'timed-out',
    /^no byte came for 0\.2 s$/,
    { limits: { bytes: 1e6, seconds: 20, idleSeconds: 0.2, redirects: 3 } },
  ],
  [
    'it is too slow',
    { behave: stalling },
    'timed-out',
    /^no whole file within 0\.3 s$/,
    { limits: { bytes: 1e6, seconds: 0.3, idleSeconds: 5, redirects: 3 } },
  ],
  ['it redirects in a circle', { behave: circle }, 'fetch-failed', /^the server redirects in a circle$/],
  [
    'it redirects to a file',
    { behave: refusing(302, { location: 'file:///etc/hosts' }) },
    'fetch-failed',
    /file:/,
  ],
  [
    'it refuses',
    { behave: refusing(403) },
    'fetch-failed',
    /^the server refuses \(403\); some publishers refuse whole countries$/,
  ],
  ['it fails', { behave: refusing(500) }, 'fetch-failed', /^the server failed \(500\)$/],
  ['it has no such file', { behave: refusing(404) }, 'fetch-failed', /no longer there \(404\)/],
  [
    'it sends a page',
    { file: Buffer.from('<!DOCTYPE html><title>Sorry</title>') },
    'register-damaged',
    /web page/,
  ],
  ['it sends nothing', { file: Buffer.alloc(0) }, 'register-damaged', /empty/],
  [
    'it sends too much',
    {},
    'too-large',
    /larger than 0\.0005 MB/,
    { limits: { bytes: 500, seconds: 20, idleSeconds: 5, redirects: 3 } },
  ],
  ['the ZIP is a bomb', { file: lying(4_000_000_000) }, 'register-damaged', /unpacks to more than 300 MB/],
  [
    'the ZIP hides its size',
    { file: lying(100) },
    'register-damaged',
    /does not have the size that the archive states/,
  ],
  ['the ZIP is cut', { file: zipped(FILE).subarray(0, 400) }, 'register-damaged', /archive cannot be opened/],
  [
    'the ZIP holds no register',
    { file: zipped(strToU8('x')) },
    'register-damaged',
    /no register is known that looks like this/,
  ],
  [
    'a column is new',
    { file: zipped(strToU8(FILE.toString().replace('twn_plaats', 'twn_kleur'))) },
    'register-damaged',
    /^column "twn_plaats" is missing/,
  ],
  [
    'blocks cross',
    { file: zipped(strToU8(FILE.toString().replace('020-2010000', '020-2009000'))) },
    'register-damaged',
    /overlap/,
  ],
  [
    'it is of another country',
    { file: readFileSync(join(ROOT, 'fixtures', 'registers', 'E164.csv')) },
    'update-failed',
    /^the file holds E164\.csv of Nkom \(NO\), which was not asked for$/,
  ],
  [
    "it is yesterday's",
    { file: changed('2025') },
    'update-failed',
    /^the file is of 2025-08-03, older than the register in use \(2026-08-03\)$/,
  ],
  ['it is of tomorrow', { file: changed('2027') }, 'update-failed', /2027-08-03, which is still to come/],
  [
    'it is much larger',
    { file: changed('2026', 3) },
    'update-failed',
    /^the file has 9 blocks, the register in use has 6: more than a fifth of difference$/,
  ],
  [
    'it is much smaller',
    { file: zipped(strToU8(FILE.toString().replace(/^[13];.*\n/gm, ''))) },
    'update-failed',
    /^the file has [1-4] blocks/,
  ],
]

const NAMED = CASES.map(([name, behaviour, code, message, change = {}]) => ({
  name,
  behaviour,
  code,
  message,
  change,
}))

test.each(NAMED)('$name: the old register stays in use', async ({ behaviour, code, message, change }) => {
  await updateSource(NL, setting())
  const before = inUse()
  expect(before).toMatchObject({ rows: 6 })
  // Another file than the one in use, or the server would say that nothing changed.
  Object.assign(publisher, { file: changed('2026', 1), ...behaviour })
  const { taken, problems } = await updateSource(NL, setting(change))
  expect(taken).toEqual([])
  expect(problems.map((each) => [each.input, each.code])).toEqual([['ACM nummers_csv.zip', code]])
  expect(problems[0]!.message).toMatch(message)
  expect(problems[0]!.advice).toContain(NL.page)
  expect(inUse()).toEqual(before)
})

test('a server that is not there', async () => {
  const { problems } = await updateSource(NL, setting({ mirror: 'http://127.0.0.1:9/' }))
  expect(problems.map(({ code }) => code)).toEqual(['fetch-failed'])
})

test('Ctrl-C keeps what came for the next run', async () => {
  const stop = new AbortController()
  publisher.behave = (request, response, file) => {
    stalling(request, response, file)
    setTimeout(() => stop.abort(), 100)
  }
  const { problems } = await updateSource(NL, setting({ signal: stop.signal }))
  expect(problems.map(({ code }) => code)).toEqual(['interrupted'])
  publisher.behave = honest
  await updateSource(NL, setting())
  expect(publisher.asked.at(-1)?.range).toBe(`bytes=${publisher.file.length >> 1}-`)
})

test('a folder that cannot be made', async () => {
  writeFileSync(join(folder, 'plans'), 'a file where the folder should be')
  const { taken, problems } = await updateSource(NL, setting())
  expect([taken, problems.map(({ code }) => code)]).toEqual([[], ['output-unwritable']])
})

test('a folder that the program may not write to', {
  skip: process.getuid?.() === 0 || process.platform === 'win32',
}, async () => {
  mkdirSync(join(folder, 'plans'), { mode: 0o555 })
  const { taken, problems } = await updateSource(NL, setting())
  expect([taken, problems.map(({ code }) => code)]).toEqual([[], ['output-unwritable']])
})

test('another size is taken where the user allows it', async () => {
  await updateSource(NL, setting())
  publisher.file = changed('2026', 5)
  expect((await updateSource(NL, setting({ anySize: true }))).problems).toEqual([])
  expect(inUse()).toMatchObject({ rows: 11 })
})
