// Imports from the disk: the register is known by its content, its day by what is known of the file.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listPlans } from '../../../src/registers/list-plans.js'
import { chooseSources } from '../../../src/registers/update/choose-sources.js'
import { importFile } from '../../../src/registers/update/import-file.js'
import { SOURCES } from '../../../src/registers/update/sources.js'
import type { UpdateSetting } from '../../../src/registers/update/take-register.js'
import { removeCopies } from '../../../src/registers/update/user-copies.js'
import { FIXTURES } from './update-stage.js'

let folder: string
let setting: UpdateSetting

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-import-'))
  const plans = join(folder, 'plans')
  setting = {
    folder: plans,
    folders: [plans],
    today: '2026-11-24',
    anySize: false,
    signal: new AbortController().signal,
    progress: () => {},
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A fixture under another name, changed on some day. */
function place(fixture: string, name = fixture, day = '2026-09-10'): string {
  const path = join(folder, name)
  writeFileSync(path, readFileSync(join(FIXTURES, fixture)))
  utimesSync(path, new Date(`${day}T12:00Z`), new Date(`${day}T12:00Z`))
  return path
}

function inUse(): string[] {
  return listPlans(setting.folders).map(({ info }) => `${info.id} ${info.date} ${info.origin}`)
}

test.each([
  ['E164.csv', 'E164.csv', undefined, 'no-e164 2026-09-10 imported from E164.csv on 2026-11-24'],
  ['E164.csv', 'numbers.txt', undefined, 'no-e164 2026-09-10 imported from numbers.txt on 2026-11-24'],
  [
    'E164.csv',
    'E164_2026-08-01.csv',
    undefined,
    'no-e164 2026-08-01 imported from E164_2026-08-01.csv on 2026-11-24',
  ],
  [
    'E164.csv',
    'E164-20260801.csv',
    '2026-08-02',
    'no-e164 2026-08-02 imported from E164-20260801.csv on 2026-11-24',
  ],
  [
    'pnn_Publico.csv',
    'pnn_Publico_28_07_2026.csv',
    undefined,
    'mx-pnn 2026-07-28 imported from pnn_Publico_28_07_2026.csv on 2026-11-24',
  ],
  ['MAJNUM.csv', 'MAJNUM.csv', undefined, 'fr-majnum 2026-04-17 imported from MAJNUM.csv on 2026-11-24'],
  [
    'nummers.csv',
    'nummers_2026-11-01.csv',
    '2026-11-02',
    'nl-nummers 2026-08-03 imported from nummers_2026-11-01.csv on 2026-11-24',
  ],
])('%s as %s, said to be of %s', async (fixture, name, date, line) => {
  expect((await importFile(place(fixture, name), date, setting)).problems).toEqual([])
  expect(inUse()).toEqual([line])
})

test('several registers in one ZIP, beside what is none', async () => {
  const members = ['E164.csv', 'tn-geo.csv', 'README.md'].map((name) => [
    name,
    new Uint8Array(readFileSync(join(FIXTURES, name))),
  ])
  const path = join(folder, 'some.zip')
  writeFileSync(path, zipSync(Object.fromEntries(members)))
  const { taken, problems } = await importFile(path, '2026-10-01', setting)
  expect(problems).toEqual([])
  expect(taken.map(({ reader }) => reader.id).sort()).toEqual(['at-tn-geo', 'no-e164'])
})

test('the same file again changes nothing, an older one is refused, a reset takes all away', async () => {
  await importFile(place('MAJNUM-later.csv'), undefined, setting)
  const again = await importFile(place('MAJNUM-later.csv'), '2026-11-20', setting)
  expect([again.problems, again.taken.map(({ now }) => now)]).toEqual([[], [undefined]])
  // Said to be young, and its allocations show that it is not.
  const older = await importFile(place('MAJNUM.csv'), '2026-11-20', setting)
  expect(older.problems.map(({ code, message }) => [code, message])).toEqual([
    [
      'update-failed',
      "the file's latest allocation is of 2026-04-17, that of the register in use of 2026-11-03: the file is older",
    ],
  ])
  expect(older.problems[0]!.advice).toContain('https://www.data.gouv.fr/')
  expect(inUse()).toEqual(['fr-majnum 2026-11-03 imported from MAJNUM-later.csv on 2026-11-24'])
  expect(await removeCopies(setting.folder, ['fr-majnum', 'no-e164'])).toEqual(['fr-majnum'])
  expect(inUse()).toEqual([])
})

test('what is no register is refused by name', async () => {
  mkdirSync(join(folder, 'hollow'))
  writeFileSync(join(folder, 'page.csv'), '<html>no</html>')
  writeFileSync(join(folder, 'empty.csv'), '')
  const refused = async (name: string): Promise<unknown> =>
    (await importFile(join(folder, name), undefined, setting)).problems.map(({ code, message }) => [
      code,
      message,
    ])
  expect(await refused('missing.csv')).toEqual([['not-found', 'there is no such file']])
  expect(await refused('hollow')).toEqual([['unreadable', 'it is a folder']])
  expect(await refused('page.csv')).toEqual([['register-damaged', 'it is a web page instead of the file']])
  writeFileSync(join(folder, '000697543.xls'), '\u00d0\u00cf')
  expect(await refused('000697543.xls')).toEqual([
    ['register-damaged', 'it is a workbook: open it, save its sheet as CSV (UTF-8) and import that file'],
  ])
  expect(await refused('empty.csv')).toEqual([['register-damaged', 'the file is empty']])
  expect(
    (await importFile(join(FIXTURES, 'README.md'), undefined, setting)).problems.map(({ code }) => code),
  ).toEqual(['register-damaged'])
})

test('each source has one address, a page for people, and a name of its own', () => {
  expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length)
  for (const { url, page, file } of SOURCES) {
    expect([url || page, page].every((each) => each.startsWith('https://'))).toBe(true)
    expect(file).toMatch(/\.(?:csv|zip|xml)$/)
  }
})

test('a publisher without an address is named with its page', () => {
  const { sources, problems } = chooseSources(['MX', 'NO'], [])
  expect(sources.map(({ id }) => id)).toEqual(['no-e164'])
  expect(problems.map(({ code, advice }) => [code, advice])).toEqual([
    [
      'update-failed',
      'download it in a browser from https://sns.ift.org.mx/sns-frontend/planes-numeracion/descarga-publica.xhtml and run `wrongnumber plans import pnn_Publico.csv`',
    ],
  ])
})
