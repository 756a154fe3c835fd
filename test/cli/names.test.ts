// Names of the user's list through the built command: apart from the numbers, in every report for people, by nobody's exit code.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { type Ran, runCommand } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
const REPORTS = ['html', 'md', 'csv', 'jsonl']
const LISTS = ['--names', 'names.csv', '--directory', 'directory.csv']

const run = (...args: string[]): Promise<Ran> => runCommand(['scan', ...args], { cwd: folder })

beforeAll(() => {
  mkdirSync(join(folder, 'album'))
  writeFileSync(join(folder, 'album/speech.txt'), 'On salue Madame Dugenou, 01 99 00 41 85.\nMal au genou.\n')
  writeFileSync(
    join(folder, 'album/take.srt'),
    '1\n00:00:01,000 --> 00:00:04,000\nVoici madame Dugenoux et Marie de Genou.\n',
  )
  writeFileSync(join(folder, 'names.csv'), 'name,note,status\nMme Dugenou,speech,invented\nPaul Absent,,\n')
  writeFileSync(join(folder, 'directory.csv'), 'Nom,Numéro\nDUGENOU Marie,01 40 47 70 00\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('JSON has one entry an occurrence', async () => {
  const { stdout, code } = await run('--format', 'json', ...LISTS, 'album')
  const { names, findings } = JSON.parse(stdout) as ScanResult
  expect(
    names!.map(({ input, written, match, line, column }) => [input, written, match, line, column]),
  ).toEqual([
    ['album/speech.txt', 'Madame Dugenou', 'same', 1, 10],
    ['album/take.srt', 'madame Dugenoux', 'alike', 3, 7],
    ['album/take.srt', 'de Genou', 'alike', 3, 32],
  ])
  expect(names![0]).toMatchObject({
    name: 'Mme Dugenou',
    note: 'speech',
    status: 'invented',
    listed: { rows: 1, name: 'DUGENOU Marie', number: '01 40 47 70 00' },
    around: { before: 'On salue ', after: ', 01 99 00 41 85. Mal au genou. ' },
  })
  expect(findings).toHaveLength(1)
  expect(code).toBe(0)
})

test('reports for people have them in a section of their own', async () => {
  const { stdout } = await run(
    ...LISTS,
    ...REPORTS.flatMap((name) => ['--report', `${name}=out.${name}`]),
    'album',
  )
  expect(stdout).toContain(
    'name Mme Dugenou (invented; speech): 3 times\n  in the directory: "DUGENOU Marie", 01 40 47 70 00\n',
  )
  expect(stdout).toContain('3 occurrences of 1 name of the list')
  const [html, md, csv, jsonl] = REPORTS.map((name) => readFileSync(join(folder, `out.${name}`), 'utf8'))
  expect(html).toMatch(/<h2 id="names">Names of the list \(1\)<\/h2>/)
  expect(md).toContain(
    '| Mme Dugenou | invented | speech | "DUGENOU Marie", 01 40 47 70 00 | album/take.srt:3:7 | madame Dugenoux | alike |',
  )
  expect(csv!.match(/^name,/gm)).toHaveLength(3)
  expect(jsonl!.match(/^\{"row":"name"/gm)).toHaveLength(3)
})

test('the lists themselves are no part of the release', async () => {
  const { stdout } = await run('--format', 'json', ...LISTS, '.')
  const { inputs, passedOver, names } = JSON.parse(stdout) as ScanResult
  expect(inputs.filter(({ input }) => input.includes('names.csv') || input.includes('directory'))).toEqual([])
  expect(passedOver).toContainEqual(expect.objectContaining({ kind: 'own file' }))
  expect(names!.filter(({ input }) => input.startsWith('./album/'))).toHaveLength(3)
})

test('digits of the directory are hidden where digits are', async () => {
  const { stdout } = await run('--redact', '--format', 'json', ...LISTS, 'album')
  const { names } = JSON.parse(stdout) as ScanResult
  expect(names!.map(({ listed, around }) => [listed!.number, around])).toEqual(
    Array.from({ length: 3 }, () => ['01 40 47 •• ••', undefined]),
  )
})

test('a list that is not there is a problem, and the numbers are found all the same', async () => {
  const { stdout, stderr, code } = await run('--names', 'gone.txt', 'album/speech.txt')
  expect(stderr).toContain('gone.txt: there is no such file of names')
  expect(stdout).toContain('+33 1 99 00 41 85')
  expect(code).toBe(2)
})
