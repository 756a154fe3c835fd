// Archives are read in place, member by member; what of them cannot be read is named.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { kindOfName } from '../../../src/sources/kinds.js'
import type { SourceContent } from '../../../src/sources/source.js'
import { ROOT } from '../../architecture/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'archive-'))
afterAll(() => rmSync(folder, { recursive: true }))
const SONG = Buffer.from('Call 07700 900123')
const BINARY = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3])
const BOOKLET = readFileSync(join(ROOT, 'fixtures/documents/booklet.docx'))

async function read(name: string, bytes: Uint8Array): Promise<SourceContent> {
  const kind = kindOfName(name)!
  return (await kind.load())({ input: name, kind, folder: '', argument: '', place: { bytes } })
}

function nested(depth: number): Uint8Array {
  return depth === 0 ? zipSync({ 'a.txt': SONG }) : zipSync({ 'in.zip': nested(depth - 1) })
}

it('reads the members of a ZIP by their kinds', async () => {
  const bytes = zipSync({
    'x/song.txt': SONG,
    'booklet.docx': BOOKLET,
    '__MACOSX/._song.txt': SONG,
    '.DS_Store': SONG,
  })
  const { texts, problems } = await read('album.zip', bytes)
  expect(problems).toEqual([])
  expect(texts.map(({ text, place, places }) => [places?.[1]?.place ?? place, text])).toEqual(
    expect.arrayContaining([
      ['x/song.txt', 'Call 07700 900123'],
      ['booklet.docx, paragraph 2', expect.stringContaining('Call 07700 900123')],
    ]),
  )
})

it.each(['album.tar', 'album.tar.gz'])('reads %s', async (name) => {
  writeFileSync(join(folder, 'song.txt'), SONG)
  const flags = name.endsWith('gz') ? '-czf' : '-cf'
  execFileSync('tar', [flags, join(folder, name), '-C', folder, 'song.txt'])
  const { texts, problems } = await read(name, readFileSync(join(folder, name)))
  expect([texts.map(({ text, place }) => [place, text]), problems]).toEqual([
    [
      ['song.txt, name of the file', 'song'],
      ['song.txt', 'Call 07700 900123'],
    ],
    [],
  ])
})

it('names what it does not read', async () => {
  const bytes = zipSync({ 'cover.jpg': SONG, 'page.pages': BINARY, 'song.mp3': SONG })
  expect((await read('album.zip', bytes)).problems.map(({ input, message }) => [input, message])).toEqual([
    ['album.zip/page.pages', 'this kind of file is not read'],
    ['album.zip/song.mp3', 'sound inside an archive is not heard, only its tags are read'],
  ])
  expect((await read('album.zip', Buffer.from('words'))).problems).toMatchObject([
    { message: expect.stringContaining('neither') },
  ])
})

const isSong = ({ text }: { readonly text: string }): boolean => text === SONG.toString()

it('reads archives in archives to a depth', async () => {
  expect((await read('a.zip', nested(2))).texts.filter(isSong)).toHaveLength(1)
  const { texts, problems } = await read('a.zip', nested(3))
  expect([texts.filter(isSong), problems.map(({ message }) => message)]).toEqual([
    [],
    ['archives in archives are read to a depth of 3'],
  ])
})

it('reads the tags of sound in an archive', async () => {
  const tag = (id: string, text: string): Buffer => {
    const body = Buffer.from(`\x03${text}`)
    return Buffer.concat([Buffer.from(id), Buffer.from([0, 0, 0, body.length, 0, 0]), body])
  }
  const frame = tag('TIT2', 'Call 07700 900124')
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, frame.length])
  const mp3 = readFileSync(join(ROOT, 'fixtures/audio/mono-untagged.mp3'))
  const { texts, problems } = await read(
    'album.zip',
    zipSync({ '01.mp3': Buffer.concat([head, frame, mp3]) }),
  )
  expect(texts.map(({ text, place }) => [place, text])).toContainEqual(['01.mp3, title', 'Call 07700 900124'])
  expect(problems.map(({ input }) => input)).toEqual(['album.zip/01.mp3'])
})
