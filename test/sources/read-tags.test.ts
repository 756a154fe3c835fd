// Tags of a file whose chapters the tag reader cannot take apart are read all the same.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findSources } from '../../src/sources/find-sources.js'
import { ROOT } from '../architecture/source-files.js'

it('reads the comment of an MP4 with chapters', async () => {
  const signal = new AbortController().signal
  const wish = { ignore: [], allowPrivate: false, signal, readStdin: async () => new Uint8Array() }
  const { sources } = await findSources([join(ROOT, 'fixtures/audio/chapters.m4a')], wish)
  const read = await sources[0]!.kind.load()
  const { texts } = await read(sources[0]!)
  expect(texts.map(({ place, text }) => [place, text])).toContainEqual([
    'comment',
    'rappelle le 01 99 00 12 34',
  ])
})
