// Tags of a file whose chapters the tag reader cannot take apart are read all the same, and its chapters.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { id3Tag } from '../../scripts/album/write-id3.js'
import { findSources } from '../../src/sources/find-sources.js'
import { readMp4Chapters } from '../../src/sources/mp4-chapters.js'
import type { SourceContent } from '../../src/sources/source.js'
import { ROOT } from '../architecture/source-files.js'
import { PLAIN_WISH } from './plain-wish.js'

const folder = mkdtempSync(join(tmpdir(), 'chapters-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function contentOf(path: string): Promise<SourceContent> {
  const { sources } = await findSources([path], PLAIN_WISH)
  const read = await sources[0]!.kind.load()
  return read(sources[0]!)
}

it('reads the comment and the chapters of an MP4', async () => {
  const { texts, tracks } = await contentOf(join(ROOT, 'fixtures/audio/chapters.m4a'))
  const words = texts.map(({ place, text }) => [place, text])
  expect(words).toContainEqual(['comment', 'rappelle le 01 99 00 12 34'])
  expect(words).toContainEqual(['chapter', 'Une'])
  expect(words).toContainEqual(['chapter', 'Deux'])
  expect(tracks).toEqual([
    { number: 1, title: 'Une', start: 0, first: false },
    { number: 2, title: 'Deux', start: 0.5, first: false },
  ])
})

it('reads every text of a tag that holds several', async () => {
  const lyrics = '<p>compose le 01 99 00 12 34 <a href="tel:+33639980123">ici</a></p>'
  const path = join(folder, 'page.mp3')
  const tag = id3Tag({ frames: {}, language: 'fra', lyrics })
  writeFileSync(path, Buffer.concat([tag, readFileSync(join(ROOT, 'fixtures/audio/mono-untagged.mp3'))]))
  const { texts } = await contentOf(path)
  expect(texts.map(({ place, text }) => [place, text.trim()])).toEqual([
    ['lyrics', 'compose le 01 99 00 12 34 ici'],
    ['lyrics, link', expect.stringContaining('33639980123')],
  ])
})

it.each([
  ['another kind of file', 'fixtures/audio/stereo.flac'],
  ['an MP4 without chapters', 'fixtures/audio/aac.m4a'],
  ['no file', 'fixtures/audio/none.m4a'],
])('finds no chapters in %s', async (_, file) => {
  expect(await readMp4Chapters(join(ROOT, file))).toEqual([])
})

it('takes a file that ends inside a box for one without chapters', async () => {
  const whole = readFileSync(join(ROOT, 'fixtures/audio/chapters.m4a'))
  const path = join(folder, 'cut.m4a')
  for (const end of [whole.indexOf('chpl') + 20, whole.indexOf('moov') + 6, 3]) {
    writeFileSync(path, whole.subarray(0, end))
    expect(await readMp4Chapters(path)).toEqual([])
  }
})
