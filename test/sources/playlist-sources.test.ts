// A playlist that is named stands for the files that it lists; below a folder, where these lie too, its titles are read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scan } from '../../src/scan.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  mkdirSync(at('texts'))
  writeFileSync(at('texts/one.txt'), 'call 07700 900123')
  writeFileSync(at('texts/two.txt'), 'call 07700 900456')
  writeFileSync(at('three é.txt'), 'call 07700 900789')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function scanned(
  name: string,
  content: string | Buffer,
): Promise<{ inputs: string[]; problems: string[]; found: string[] }> {
  writeFileSync(at(name), content)
  const { inputs, problems, findings } = await scan([at(name)], { territories: ['GB'] })
  const short = (input: string): string => input.replace(`${folder}/`, '')
  return {
    inputs: inputs.filter(({ status }) => status === 'scanned').map(({ input }) => short(input)),
    problems: problems.map(({ input, code }) => `${short(input)} ${code}`),
    found: findings.map(({ input, written }) => `${short(input)} ${written}`),
  }
}

test('M3U: titles, and files by relative, absolute, foreign and file: paths, each once', async () => {
  const list = `#EXTM3U\n#EXTINF:12,Nobody - 07700 900000\ntexts/one.txt\n\n${pathToFileURL(at('three é.txt')).href}\ntexts\\two.txt\n${at('texts/one.txt')}\n`
  expect(await scanned('all.m3u8', list)).toEqual({
    inputs: ['all.m3u8', 'three é.txt', 'texts/one.txt', 'texts/two.txt'],
    problems: [],
    found: [
      'all.m3u8 07700 900000',
      'three é.txt 07700 900789',
      'texts/one.txt 07700 900123',
      'texts/two.txt 07700 900456',
    ],
  })
})

test('PLS, and an encoding of old', async () => {
  const pls = '[playlist]\r\nFile1=texts/one.txt\r\nTitle1=One\r\nFile2=three é.txt\r\nNumberOfEntries=2\r\n'
  const { inputs, problems } = await scanned('all.pls', Buffer.from(pls, 'latin1'))
  expect(inputs).toEqual(['all.pls', 'three é.txt', 'texts/one.txt'])
  expect(problems).toEqual([])
})

test('what is not there, not here, of no kind or a playlist again is named', async () => {
  writeFileSync(at('x.bin'), 'x')
  const list =
    'gone.mp3\nhttp://198.51.100.1/a.mp3\nx.bin\ntexts\nround.m3u\n../../../../../../etc/none.txt\nfile://host/share/a.txt\n'
  const { inputs, problems, found } = await scanned('round.m3u', list)
  // It lists an address that was not fetched: not all of it was read.
  expect(inputs).toEqual([])
  expect(problems.map((each) => each.split(' ').at(-1))).toEqual([
    'not-found',
    'unknown-kind',
    'unknown-kind',
    'unreadable',
    'not-found',
    'not-found',
    'unreadable',
  ])
  expect(found).toEqual([])
})

test('below a folder its titles are read, and XSPF and WPL are', async () => {
  const below = join(folder, 'below')
  mkdirSync(below)
  writeFileSync(join(below, 'a.m3u8'), '#EXTM3U\n#EXTINF:12,Call 07700 900111\ngone.mp3\n')
  writeFileSync(join(below, 'b.xspf'), '<playlist><title>Call 07700 900222</title></playlist>')
  writeFileSync(join(below, 'c.wpl'), '<smil><head><title>Call 07700 900333</title></head></smil>')
  const { findings, passedOver, problems } = await scan([below], { territories: ['GB'] })
  expect(findings.map(({ written }) => written)).toEqual(['07700 900111', '07700 900222', '07700 900333'])
  expect([passedOver, problems]).toEqual([undefined, []])
})
