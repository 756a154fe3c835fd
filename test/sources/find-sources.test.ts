// From arguments to sources in folders made for each test: order, what is skipped, circles, kinds and releases.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findSources } from '../../src/sources/find-sources.js'
import type { FoundSources, SourceWish } from '../../src/sources/found-sources.js'
import { byKind } from '../../src/sources/passed-over.js'
import { PLAIN_WISH } from './plain-wish.js'

let folder: string
/** As an old document begins. */
const BINARY = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function make(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), 'words')
  }
}

async function find(inputs: string[], wish: Partial<SourceWish> = {}): Promise<FoundSources> {
  return findSources(inputs, { ...PLAIN_WISH, ...wish })
}

const below = (found: FoundSources): string[] =>
  found.sources.map((each) => each.input.slice(folder.length + 1))

test('a folder in the order of people, hidden and system names left out', async () => {
  make(
    '10.txt',
    '2.txt',
    'a/1.md',
    '.hidden.txt',
    '.git/x.txt',
    'node_modules/x.txt',
    'B.lrc',
    'LYRICS',
    'Thumbs.db',
  )
  const found = await find([folder])
  expect(below(found)).toEqual(['2.txt', '10.txt', 'a/1.md', 'B.lrc', 'LYRICS'])
  expect(found.problems).toEqual([])
})

test('a pipe in a folder is named, because nothing of it was read', async () => {
  make('1.txt')
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  const found = await find([folder])
  expect(below(found)).toEqual(['1.txt'])
  expect(found.problems.map((each) => [each.input, each.code])).toEqual([
    [join(folder, 'pipe.txt'), 'unreadable'],
  ])
})

test('links that lead in a circle are read once', async () => {
  make('a/1.txt')
  symlinkSync(folder, join(folder, 'a', 'again'))
  symlinkSync(join(folder, 'b'), join(folder, 'b'))
  symlinkSync(join(folder, 'a', '1.txt'), join(folder, 'same.txt'))
  const found = await find([folder, join(folder, 'a', '1.txt')])
  expect(below(found)).toEqual(['a/1.txt'])
  expect(found.problems).toEqual([])
})

test('a broken link is a problem', async () => {
  make('1.txt')
  symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.txt'))
  const found = await find([folder])
  expect(below(found)).toEqual(['1.txt'])
  expect(found.problems.map((each) => [each.input, each.code])).toEqual([[`${folder}/gone.txt`, 'not-found']])
})

test('what could hold a number and is not read is a problem, what holds none is counted', async () => {
  make('1.txt', 'cover.jpg', 'src/main.ts', 'package.json', 'Song.als', 'Mix.logicx/x.plist', 'all.m3u')
  make('Scans/page.pages', 'wrongnumber.accepted.yaml', 'a.ttf', 'sums.md5')
  writeFileSync(join(folder, 'Scans/page.pages'), BINARY)
  writeFileSync(join(folder, 'report.json'), '{\n  "version": 1,\n  "tool": {\n    "name": "wrongnumber",')
  const found = await find([folder])
  expect(found.problems).toEqual([])
  expect(found.sources.map(({ input, kind }) => [basename(input), kind.kind])).toEqual([
    ['1.txt', 'txt'],
    ['all.m3u', 'm3u'],
    ['page.pages', 'other'],
  ])
  expect(new Map(byKind(found.passedOver).map(({ kind, files }) => [kind, files]))).toEqual(
    new Map([
      ['image', 1],
      ['code', 2],
      ['project', 2],
      ['own file', 2],
      ['font', 1],
      ['checksum', 1],
    ]),
  )
  expect((await find([folder], { strict: true })).problems.length).toBeGreaterThan(5)
  const image = join(folder, 'cover.jpg')
  expect((await find([image])).sources.map(({ kind }) => kind.kind)).toEqual(['image'])
  expect((await find([], { listed: [image] })).passedOver).toEqual([{ kind: 'image', name: image }])
})

test('a folder in which nothing is read is a problem', async () => {
  make('a/cover.jpg')
  expect((await find([folder])).problems.map((each) => each.code)).toEqual(['nothing-readable'])
})

test('rules of .gitignore hold inside a repository, ours everywhere, the deeper and later ones first', async () => {
  make('1.txt', 'out/2.txt', 'out/3.txt', 'b/keep.wav', 'b/drop.wav', 'b/c/4.txt')
  writeFileSync(join(folder, '.gitignore'), '*.wav\nout/\n')
  writeFileSync(join(folder, 'b', '.wrongnumberignore'), '!keep.wav\n/c\n')
  expect(below(await find([folder]))).toEqual(['1.txt', 'b/drop.wav', 'b/keep.wav', 'out/2.txt', 'out/3.txt'])
  mkdirSync(join(folder, '.git'))
  const found = await find([folder])
  expect(below(found)).toEqual(['1.txt', 'b/keep.wav'])
  expect(found.passedOver.map(({ kind, name }) => [kind, name.replace(`${folder}/`, '')])).toEqual([
    ['ignored', 'b/c/'],
    ['ignored', 'b/drop.wav'],
    ['ignored', 'out/'],
  ])
  expect(below(await find([folder], { gitIgnore: false }))).toHaveLength(5)
  expect(below(await find([folder], { exclude: ['!*.wav', '1.*'] }))).toEqual(['b/drop.wav', 'b/keep.wav'])
  expect(below(await find([join(folder, 'out')]))).toEqual(['out/2.txt', 'out/3.txt'])
  expect((await find([join(folder, 'b')])).passedOver).toHaveLength(2)
  expect(below(await find([folder], { include: ['*.txt'] }))).toEqual(['1.txt'])
})

test('a pattern that could take minutes is refused', async () => {
  make(`${'a'.repeat(200)}.txt`)
  const found = await find([folder], { exclude: [`${'*a'.repeat(9)}b`] })
  expect(found.problems.map((each) => [each.input, each.code])).toEqual([['--exclude', 'bad-pattern']])
  expect(found.sources).toHaveLength(1)
})

test('an empty folder and a missing file are problems, the rest is found, under an unknown extension too', async () => {
  make('1.txt', 'x.xyz')
  mkdirSync(join(folder, 'empty'))
  const inputs = ['empty', 'missing.txt', 'x.xyz', '1.txt'].map((name) => join(folder, name))
  const found = await find(inputs)
  expect(found.problems.map((each) => [each.input, each.code])).toEqual([
    [inputs[0], 'nothing-readable'],
    [inputs[1], 'not-found'],
  ])
  expect(below(found)).toEqual(['x.xyz', '1.txt'])
})

test.skipIf(process.getuid?.() === 0)('a folder without permission is a problem', async () => {
  make('closed/1.txt')
  chmodSync(join(folder, 'closed'), 0)
  expect((await find([folder])).problems.map((each) => each.code)).toEqual(['unreadable'])
  chmodSync(join(folder, 'closed'), 0o700)
})

test('a source belongs to the nearest folder with sound in it', async () => {
  make('A/1.mp3', 'A/Scans/booklet.txt', 'B/CD1/1.flac', 'B/CD1/1.lrc', 'B/notes.txt')
  const folders = (await find([folder])).sources.map((each) => each.folder.slice(folder.length + 1))
  expect(folders).toEqual(['A', 'A', 'B/CD1', 'B/CD1', 'B'])
})

test.each([
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nhi', 'vtt'],
  ['1\n00:00:01,000 --> 00:00:02,000\nhi', 'srt'],
  ['[ti:Song]\n[00:01.00]hi', 'lrc'],
  ['<!DOCTYPE html><p>hi', 'html'],
  ['call me', 'txt'],
])('standard input %j is read as %s', async (text, kind) => {
  const found = await find(['-'], { readStdin: async () => Buffer.from(text) })
  expect(found.sources.map((each) => [each.input, each.kind.kind])).toEqual([['-', kind]])
})

test.skipIf(process.platform === 'win32')('a pipe may bring text, and is no sound', async () => {
  for (const name of ['song.wav', 'words.txt']) execFileSync('mkfifo', [join(folder, name)])
  const writer = spawn('sh', ['-c', `echo words > '${join(folder, 'words.txt')}'`])
  const found = await find([join(folder, 'song.wav'), join(folder, 'words.txt')])
  writer.kill()
  expect(below(found)).toEqual(['words.txt'])
  expect(found.sources[0]!.place).toEqual({ bytes: new TextEncoder().encode('words\n') })
  expect(found.problems).toMatchObject([{ input: join(folder, 'song.wav'), code: 'unreadable' }])
})

test('a folder in which there is nothing is passed over by its name', async () => {
  make('1.txt', 'a/.hidden')
  mkdirSync(join(folder, 'b', 'c'), { recursive: true })
  expect((await find([folder])).passedOver.map(({ kind, name }) => [kind, name.replace(folder, '')])).toEqual(
    [
      ['empty folder', '/a/'],
      ['empty folder', '/b/c/'],
    ],
  )
})
