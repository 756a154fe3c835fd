// A delivery says what the release is, and the files that it names are looked for.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { kindNamed } from '../../../src/sources/kinds.js'
import type { SourceContent } from '../../../src/sources/source.js'

const folder = mkdtempSync(join(tmpdir(), 'ddex-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'resources'))
writeFileSync(join(folder, 'resources', 'one.txt'), 'one')
const SUM = createHash('md5').update('one').digest('hex')

const HEAD = '<MessageHeader><MessageId>07700900456</MessageId></MessageHeader>'
const SONG = `<SoundRecordingId><ISRC>GBAYE0000001</ISRC></SoundRecordingId><LanguageOfPerformance>en</LanguageOfPerformance>`

const VERSION_4 = (uri: string, sum: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/43">${HEAD}<ResourceList><SoundRecording>${SONG}
<DisplayTitleText>Call me</DisplayTitleText><MarketingComment>Ring 07700 900123 &amp; ask</MarketingComment>
<TechnicalDetails><File><URI>${uri}</URI><HashSum><Algorithm>MD5</Algorithm><HashSumValue>${sum}</HashSumValue></HashSum></File></TechnicalDetails>
</SoundRecording></ResourceList></ern:NewReleaseMessage>`

const VERSION_3 = (name: string): string => `<?xml version="1.0" encoding="UTF-16"?>
<ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/382">${HEAD}<ResourceList><SoundRecording>${SONG}
<Title><TitleText>Call me</TitleText></Title><Comment>Ring 07700 900123</Comment>
<File><FileName>${name}</FileName><FilePath>resources/</FilePath></File></SoundRecording></ResourceList></ern:NewReleaseMessage>`

async function read(bytes: string | Buffer): Promise<SourceContent> {
  const path = join(folder, 'message.xml')
  writeFileSync(path, bytes)
  const kind = kindNamed('xml')
  return (await kind.load())({ input: 'message.xml', kind, folder: '', argument: '', place: { path } })
}

it.each([
  ['4', VERSION_4('resources/one.txt', SUM)],
  ['3.8 in UTF-16', Buffer.from(`\ufeff${VERSION_3('one.txt')}`, 'utf16le')],
])('reads ERN %s', async (_, message) => {
  const { texts, facts, problems } = await read(message)
  expect(problems).toEqual([])
  const track = { isrc: ['GBAYE0000001'], languages: ['en'] }
  const path = join(folder, 'resources', 'one.txt')
  expect(facts).toEqual({ ...track, names: ['Call me'], tracks: [{ ...track, path }] })
  expect(texts.map(({ text }) => text)).toContainEqual(expect.stringContaining('Ring 07700 900123'))
  expect(texts.filter(({ text }) => text.includes('07700900456'))).toEqual([])
})

it.each([
  ['is not there', VERSION_4('resources/two.txt', SUM), 'resources/two.txt, which is not there'],
  ['is not there, ERN 3.8', VERSION_3('two.txt').replace('UTF-16', 'UTF-8'), 'two.txt, which is not there'],
  [
    'is another',
    VERSION_4('resources/one.txt', SUM.replace(/./, 'x').replace('x', SUM[0] === '0' ? '1' : '0')),
    'hash sum differs',
  ],
  ['lies outside', VERSION_4('../../etc/hosts', SUM), 'outside its folder'],
])('names a file that %s', async (_, message, said) => {
  expect((await read(message)).problems).toMatchObject([
    { code: 'not-found', message: expect.stringContaining(said) },
  ])
})
