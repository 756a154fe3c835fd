// ISRC and language that a delivery states of one recording hold for its file, and those of the release for all others.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHere } from '../../src/scan/hands/own-hands.js'
import type { ScanOptions } from '../../src/scan/options/scan-options.js'
import { picturesOf, sourceWishOf } from '../../src/scan/options/source-wish.js'
import { readReleases, sourcesWithContext } from '../../src/scan/release/read-releases.js'
import { findSources } from '../../src/sources/find-sources.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))

const recording = (isrc: string, language: string, file: string): string =>
  `<SoundRecording><SoundRecordingId><ISRC>${isrc}</ISRC></SoundRecordingId><LanguageOfPerformance>${language}</LanguageOfPerformance><SoundRecordingEdition><TechnicalDetails><DeliveryFile><File><URI>resources/${file}</URI></File></DeliveryFile></TechnicalDetails></SoundRecordingEdition></SoundRecording>`

beforeAll(() => {
  mkdirSync(join(folder, 'resources'))
  for (const name of ['one.txt', 'two.txt', 'other.txt'])
    writeFileSync(join(folder, 'resources', name), 'words')
  writeFileSync(
    join(folder, 'message.xml'),
    `<?xml version="1.0"?><ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/43"><ResourceList>${recording('FRXXX2600001', 'fr', 'one.txt')}${recording('GBXXX2600002', 'en', 'two.txt')}</ResourceList></ern:NewReleaseMessage>`,
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function contexts(
  options: ScanOptions,
): Promise<Record<string, [readonly string[], readonly string[]]>> {
  const pictures = picturesOf(options)
  const { sources } = await findSources([folder], sourceWishOf(options, pictures))
  const found: Record<string, [readonly string[], readonly string[]]> = {}
  const releases = readReleases(sources, options, '2026-11-27', { read: readHere, readWidth: 1 }, pictures)
  for await (const [{ source }, context] of sourcesWithContext(releases))
    found[source.input.slice(folder.length + 1)] = [context.isrc, context.languages]
  await pictures.close()
  return found
}

const ALL = ['FRXXX2600001', 'GBXXX2600002']

test('track by track', async () => {
  expect(await contexts({})).toEqual({
    'message.xml': [ALL, ['fr', 'en']],
    'resources/one.txt': [['FRXXX2600001'], ['fr']],
    'resources/two.txt': [['GBXXX2600002'], ['en']],
    'resources/other.txt': [ALL, ['fr', 'en']],
  })
})

test('languages that are named stand before', async () => {
  expect((await contexts({ languages: ['de'] }))['resources/one.txt']).toEqual([['FRXXX2600001'], ['de']])
})
