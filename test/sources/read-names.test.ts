// Lists of names and directories as people keep them, and what is said of those that are none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { NameEntry } from '../../src/core/names/name-pattern.js'
import { openNames } from '../../src/sources/read-names.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const TEXT = 'Marie Dugenou, Mme Martin et Paul Absent.'

async function found(list: string, directory?: string): Promise<readonly NameEntry[]> {
  const { finder, problems } = await openNames(list, directory)
  expect(problems).toEqual([])
  return finder!.find(TEXT, false).map(({ entry }) => entry)
}

const TWO = [
  { name: 'Marie Dugenou', note: 'speech', status: 'invented' },
  { name: 'Mme Martin', status: 'cleared' },
]

test.each([
  ['list.csv', 'name,note,status\nMarie Dugenou,speech,invented\nMme Martin,,cleared\n'],
  ['excel.csv', '\ufeffStatut;Nom;Remarque\r\ninvented;Marie Dugenou;speech\r\ncleared;Mme Martin;\r\n'],
  ['tabs.txt', 'status\tname\tnote\ninvented\tMarie Dugenou\tspeech\ncleared\tMme Martin\t\n'],
  ['bare.csv', 'Marie Dugenou,speech,invented\n"Mme Martin",,cleared\n\n'],
])('%s', async (name, content) => {
  expect(await found(put(name, content))).toEqual(TWO)
})

test('one name a line, with comments', async () => {
  const list = put('names.txt', '# of the speech\nDugenou, Marie\n\n  Mme Martin  \r\n')
  expect(await found(list)).toEqual([{ name: 'Dugenou, Marie' }, { name: 'Mme Martin' }])
})

test('an encoding of old', async () => {
  const list = put('latin.txt', Buffer.from('Ren\u00e9e Lagrang\u00e9e\n', 'latin1'))
  const { finder } = await openNames(list, undefined)
  expect(finder!.find('Avec Renée Lagrangée.', false)).toHaveLength(1)
})

test('a directory marks the names that stand in it', async () => {
  const list = put('few.txt', 'Marie Dugenou\nMme Martin\nPaul Absent\n')
  const directory = put(
    'directory.csv',
    'Nom;Prénom;Téléphone\nDUGENOU;Marie;01 99 00 12 34\nDugenou;M.;\nDugenou;Jean;\nMARTIN;Luc;01 99 00 43 21\nAbsent;Luc;\n',
  )
  expect(await found(list, directory)).toEqual([
    { name: 'Marie Dugenou', listed: { name: 'DUGENOU Marie', number: '01 99 00 12 34', rows: 2 } },
    { name: 'Mme Martin', listed: { name: 'MARTIN Luc', number: '01 99 00 43 21', rows: 1 } },
    { name: 'Paul Absent' },
  ])
  const bare = put('bare-directory.csv', 'Marie Dugenou,01 99 00 12 34\nMartine Martin\n')
  expect((await found(list, bare)).map(({ listed }) => listed?.rows)).toEqual([1, 1, undefined])
})

test.each([
  ['missing.txt', undefined, /not-found: there is no such file of names/],
  ['empty.txt', '', /names-invalid: there is no name in it/],
  ['head.csv', 'name,note\n', /names-invalid: there is no name in it/],
  ['digits.txt', 'Marie Dugenou\n12 34\n', /names-invalid: "12 34" is no name/],
  [
    'picture.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0, 1, 2, 3]),
    /names-invalid: it is no text/,
  ],
  ['open.csv', 'name,note\n"Marie', /names-invalid: it is no CSV/],
  ['many.txt', 'Marie Dugenou\n'.repeat(100_001), /names-invalid: it has 100001 names/],
])('%s is no list', async (name, content, why) => {
  const path = content === undefined ? join(folder, name) : put(name, content)
  const { finder, problems } = await openNames(path, undefined)
  expect(finder).toBeUndefined()
  expect(problems.map(({ code, message }) => `${code}: ${message}`).join()).toMatch(why)
})

test('a directory that cannot be read is named, and the names are looked for all the same', async () => {
  const opened = await openNames(put('one.txt', 'Marie Dugenou\n'), join(folder, 'gone.csv'))
  expect(opened.finder!.find(TEXT, false)).toHaveLength(1)
  expect(opened.problems.map(({ code }) => code)).toEqual(['not-found'])
  expect((await openNames(undefined, put('d.csv', 'a,b\n'))).problems.map(({ code }) => code)).toEqual([
    'names-invalid',
  ])
})
