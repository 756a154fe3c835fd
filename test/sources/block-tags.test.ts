// Texts in chunks, blocks and frames that the tag reader passes over, and what in them is technical.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readBlockTags } from '../../src/sources/block-tags.js'
import { ROOT } from '../architecture/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'blocks-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (name: string): Buffer => readFileSync(join(ROOT, 'fixtures/audio', name))

function chunk(id: string, body: string | Buffer, bigEndian = false): Buffer {
  const content = Buffer.from(body as string, 'latin1')
  const head = Buffer.from(`${id}\0\0\0\0`, 'latin1')
  if (bigEndian) head.writeUInt32BE(content.length, 4)
  else head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

async function tagsOf(name: string, bytes: Buffer): Promise<string[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return (await readBlockTags(path)).map(({ id, value }) => `${id}: ${String(value).trim()}`)
}

test('chunks of a wave: labels, notes, descriptions, XML, and such as nobody knows', async () => {
  const point = '\x01\0\0\0'
  const wave = Buffer.concat([
    read('mono-8.wav'),
    chunk('bext', `${'\0'.repeat(602)}A=PCM,T=Call 020 7946 0341`),
    chunk(
      'LIST',
      Buffer.concat([
        Buffer.from('adtl'),
        chunk('labl', `${point}Ring 020 7946 0342`),
        chunk('note', `${point}Note 020 7946 0343`),
      ]),
    ),
    chunk('iXML', '<BWFXML><NOTE>Call 020 7946 0344</NOTE><FILE_UID>02079460345</FILE_UID></BWFXML>'),
    chunk('DISP', '\x01\0\0\0Show 020 7946 0346\0'),
    chunk('what', Buffer.from('Call 020 7946 0347', 'utf16le')),
    chunk('smpl', 'Technical 020 7946 0348'),
  ])
  expect(await tagsOf('wave.wav', wave)).toEqual([
    'coding history: A=PCM,T=Call 020 7946 0341',
    'cue labl: Ring 020 7946 0342',
    'cue note: Note 020 7946 0343',
    'chunk iXML: <BWFXML><NOTE>Call 020 7946 0344</NOTE></BWFXML>',
    'chunk DISP: Show 020 7946 0346',
    'chunk what: Call 020 7946 0347',
  ])
})

test('comments of an AIFF, blocks of a FLAC, frames of ID3', async () => {
  const comment = chunk('COMT', '\0\x01\0\0\0\0\0\0\0\x12Call 020 7946 0349', true)
  expect(await tagsOf('a.aiff', Buffer.concat([read('mono-16.aiff'), comment]))).toEqual([
    'chunk COMT: Call 020 7946 0349',
  ])
  const flac = read('mono-24-bit.flac')
  const application = Buffer.from('\x02\0\0\x16testCall 020 7946 0350', 'latin1')
  expect(
    await tagsOf('a.flac', Buffer.concat([flac.subarray(0, 42), application, flac.subarray(42)])),
  ).toEqual(['application block: testCall 020 7946 0350'])
  const frame = Buffer.from('USER\0\0\0\x17\0\0\0eng Call 020 7946 0351', 'latin1')
  const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x21', 'latin1'), frame])
  expect(await tagsOf('a.mp3', Buffer.concat([tag, read('mono-untagged.mp3')]))).toEqual([
    'frame USER: eng Call 020 7946 0351',
  ])
})

test.each(['stereo-24.wav', 'six-channels.wav', 'stereo-24.aiff', 'stereo.flac', 'stereo.mp3'])(
  'sound without words has none: %s',
  async (name) => {
    expect((await tagsOf(name, read(name))).filter((text) => /\d{7}/.test(text))).toEqual([])
  },
)
