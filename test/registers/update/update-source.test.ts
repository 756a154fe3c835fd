// Updates against a publisher on this machine: what is taken, what is asked again, what stays for the next run.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { updateSource } from '../../../src/registers/update/update-source.js'
import { honest, stalling, truncating } from './local-publisher.js'
import { changed, NL, prepareStage, TODAY } from './update-stage.js'

const stage = prepareStage()

const FIRST = {
  date: '2026-08-03',
  rows: 6,
  origin: () => `fetched from ${new URL(stage.publisher.address).host} on ${TODAY}`,
}

test('a first copy, nothing new, a newer one', async () => {
  const { taken, problems } = await updateSource(NL, stage.setting())
  expect(problems).toEqual([])
  expect(taken.map(({ before, now }) => [before, now?.blocks])).toEqual([[undefined, 6]])
  expect(stage.inUse()).toEqual({ ...FIRST, origin: FIRST.origin() })
  expect(stage.publisher.asked).toEqual([
    { url: '/www.acm.nl/sites/default/files/registers/nummers_csv.zip', range: undefined, known: undefined },
  ])

  const again = await updateSource(NL, stage.setting())
  expect(again.problems).toEqual([])
  expect(again.taken.map(({ before, now }) => [before?.date, now])).toEqual([['2026-08-03', undefined]])
  expect(stage.publisher.asked[1]?.known).toMatch(/^"[0-9a-f]{16}"$/)

  stage.publisher.file = changed('2027', 1)
  const later = await updateSource(NL, stage.setting({ today: '2027-10-02' }))
  expect(later.problems).toEqual([])
  expect(stage.inUse()).toMatchObject({ date: '2027-08-03', rows: 7 })
  expect(readdirSync(join(stage.folder, 'plans')).sort()).toEqual([
    'nl-nummers.before',
    'nl-nummers.fetched.json',
    'nl-nummers.plan',
  ])
})

test('"not modified" counts only while what came out of that file is in use', async () => {
  await updateSource(NL, stage.setting())
  rmSync(join(stage.folder, 'plans', 'nl-nummers.plan'))
  await updateSource(NL, stage.setting())
  expect(stage.publisher.asked.map(({ known }) => known)).toEqual([undefined, undefined])
  expect(stage.inUse()).toMatchObject({ rows: 6 })
})

test('an address that has moved is followed', async () => {
  stage.publisher.behave = (request, response, file) => {
    if (request.url === '/moved') honest(request, response, file)
    else response.writeHead(301, { location: '/moved' }).end()
  }
  expect((await updateSource(NL, stage.setting())).problems).toEqual([])
  expect(stage.inUse()).toMatchObject({ rows: 6 })
})

test('a transfer that broke off goes on where it ended, also in the next run', async () => {
  stage.publisher.behave = truncating
  const broken = await updateSource(NL, stage.setting())
  expect(broken.problems.map(({ code }) => code)).toEqual(['fetch-failed'])
  expect(stage.inUse()).toBeUndefined()
  stage.publisher.behave = honest
  const { problems } = await updateSource(NL, stage.setting())
  expect(problems).toEqual([])
  expect(stage.publisher.asked.at(-1)?.range).toBe(`bytes=${stage.publisher.file.length >> 1}-`)
  expect(stage.inUse()).toMatchObject({ rows: 6 })
})

test('a transfer that broke off begins anew where the file has changed since', async () => {
  stage.publisher.behave = truncating
  await updateSource(NL, stage.setting())
  Object.assign(stage.publisher, { behave: honest, file: changed('2026', 2) })
  expect((await updateSource(NL, stage.setting())).problems).toEqual([])
  expect(stage.inUse()).toMatchObject({ rows: 8 })
})

test('a transfer that broke off goes on within one run', async () => {
  let first = true
  stage.publisher.behave = (request, response, file) => {
    const behave = first ? truncating : honest
    first = false
    behave(request, response, file)
  }
  expect((await updateSource(NL, stage.setting())).problems).toEqual([])
  expect(stage.publisher.asked.map(({ range }) => range)).toEqual([
    undefined,
    `bytes=${stage.publisher.file.length >> 1}-`,
  ])
  expect(stage.inUse()).toMatchObject({ rows: 6 })
})

test('a server that is not there', async () => {
  const { problems } = await updateSource(NL, stage.setting({ mirror: { address: 'http://127.0.0.1:9/' } }))
  expect(problems.map(({ code }) => code)).toEqual(['fetch-failed'])
})

test('Ctrl-C keeps what came for the next run', async () => {
  const stop = new AbortController()
  stage.publisher.behave = stalling
  const progress = (line: string): void => {
    if (line.endsWith(' MB')) stop.abort()
  }
  const { problems } = await updateSource(NL, stage.setting({ signal: stop.signal, progress }))
  expect(problems.map(({ code }) => code)).toEqual(['interrupted'])
  stage.publisher.behave = honest
  await updateSource(NL, stage.setting())
  expect(stage.publisher.asked.at(-1)?.range).toBe(`bytes=${stage.publisher.file.length >> 1}-`)
})

test('a folder that cannot be made', async () => {
  writeFileSync(join(stage.folder, 'plans'), 'a file where the folder should be')
  const { taken, problems } = await updateSource(NL, stage.setting())
  expect([taken, problems.map(({ code }) => code)]).toEqual([[], ['output-unwritable']])
})

test(
  'a folder that the program may not write to',
  {
    skip: process.getuid?.() === 0 || process.platform === 'win32',
  },
  async () => {
    mkdirSync(join(stage.folder, 'plans'), { mode: 0o555 })
    const { taken, problems } = await updateSource(NL, stage.setting())
    expect([taken, problems.map(({ code }) => code)]).toEqual([[], ['output-unwritable']])
  },
)

test('another size is taken where the user allows it', async () => {
  await updateSource(NL, stage.setting())
  stage.publisher.file = changed('2026', 5)
  expect((await updateSource(NL, stage.setting({ anySize: true }))).problems).toEqual([])
  expect(stage.inUse()).toMatchObject({ rows: 11 })
})
