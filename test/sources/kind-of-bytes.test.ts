// A file whose name says nothing, or something else, is read by its bytes; of what no reader knows, the words that lie open are.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { kindOfBytes } from '../../src/sources/kind-of-bytes.js'
import { ROOT } from '../architecture/source-files.js'
import { found, read, zip } from './documents/read-document.js'

const CALL = 'Call 07700 900123'
const fixture = (name: string): Buffer => readFileSync(join(ROOT, 'fixtures', name))
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
/** As between the words of an old format: bytes that are no text, and lengths. */
const binary = (...words: Buffer[]): Buffer =>
  Buffer.concat(
    words.flatMap((each) => [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0xff, 1, each.length, 0]), each]),
  )

it.each([
  ['docx', fixture('documents/booklet.docx')],
  ['zip', zip({ 'a.txt': CALL })],
  ['zip', gzipSync(CALL)],
  ['pdf', Buffer.from('%PDF-1.4\n')],
  ['rtf', Buffer.from(`{\\rtf1 ${CALL}}`)],
  ['image', fixture('pictures/cover.png')],
  ['flac', fixture('album/02 Bip.flac')],
  ['xml', Buffer.from(`<?xml version="1.0"?><plist><string>${CALL}</string></plist>`)],
  ['html', Buffer.from(`<html><body><p>${CALL}`)],
  ['json', Buffer.from(`{"a": "${CALL}"}`)],
  ['txt', Buffer.from(`% ${CALL}\n`)],
  ['txt', utf16(`${CALL}\n`)],
  [undefined, binary(Buffer.from(CALL))],
  ['mp3', Buffer.from([0xff, 0xfd, 0xe0, 0xc4, ...Array(4000).fill(0xcd), 8, 2])],
  // As sound that is packed: nearly no byte that a text has not.
  [undefined, Buffer.from([...Array(4000).fill(0xcd), 8, 2])],
  ['txt', Buffer.from('Appelle au 07700 900123, d\xe9j\xe0', 'latin1')],
])('%s', async (kind, bytes) => {
  expect(await kindOfBytes(bytes)).toBe(kind)
})

it.each([
  ['a.ly', Buffer.from(`% ${CALL}\n`)],
  ['a.mscz', zip({ 'song.mscx': `<?xml version="1.0"?><text>${CALL}</text>` })],
  ['a.txt', zip({ 'song.txt': CALL })],
  ['LYRICS', gzipSync(CALL)],
  ['a.doc', Buffer.from(`{\\rtf1 ${CALL}}`)],
])('reads %s', async (name, bytes) => {
  const content = await read(name, bytes)
  expect([found(content).map((each) => each.split(': ')[1]), content.problems]).toEqual([['07700900123'], []])
})

it.each([
  ['one byte a sign', Buffer.from(`${CALL}\r`)],
  ['two bytes a sign', utf16(`${CALL}\r`)],
  [
    'two bytes, the other way round',
    Buffer.from(`${utf16(`${CALL}\r`).swap16().toString('latin1')}\xff`, 'latin1'),
  ],
])('reads what lies open in an old document, and names it: %s', async (_, words) => {
  const content = await read('Old lyrics.doc', binary(words, Buffer.from('Normal.dot')))
  expect(found(content).map((each) => each.split(': ')[1])).toEqual(['07700900123'])
  expect(content.problems).toMatchObject([
    { code: 'unknown-kind', message: 'this kind of file is not read; words that lie open in it are' },
  ])
})

it('finds no number in noise', async () => {
  let state = 7
  const noise = Buffer.alloc(4 * 1024 * 1024)
  for (let at = 0; at < noise.length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    noise[at] = state >>> 16
  }
  expect(found(await read('a.xyz', noise))).toEqual([])
})

it('an archive that holds itself ends', async () => {
  let bytes = zipSync({ a: Buffer.from(CALL) })
  for (let depth = 0; depth < 9; depth += 1) bytes = zipSync({ a: bytes })
  expect((await read('a.zip', bytes)).problems).toMatchObject([
    { message: 'archives in archives are read to a depth of 3' },
  ])
})
