// The tracks of a sound file: from the sheet beside it, from a tag, from FLAC's own block, from chapters.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findSoundTracks } from '../../src/sources/find-sound-tracks.js'
import { readFlacCueSheet } from '../../src/sources/flac-cue-sheet.js'

const folder = mkdtempSync(join(tmpdir(), 'cue-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sheet = (...files: string[]) =>
  files
    .map(
      (file, at) =>
        `FILE "${file}" WAVE\nTRACK 0${at + 1} AUDIO\nTITLE "T${at + 1}"\nINDEX 01 00:0${at}:00\n`,
    )
    .join('')

/** A FLAC file as far as its blocks go: STREAMINFO at 44,100 Hz, a cue sheet with a pregap of 10 s, a lead-out. */
function flacWithBlock(tag = Buffer.alloc(0)): Buffer {
  const info = Buffer.alloc(34)
  info.writeUIntBE((44_100 << 4) | 2, 10, 3)
  const head = Buffer.alloc(396)
  head[395] = 3
  const track = (offset: number, number: number, points: readonly (readonly [number, number])[]) => {
    const bytes = Buffer.alloc(36 + 12 * points.length)
    bytes.writeBigUInt64BE(BigInt(offset), 0)
    bytes[8] = number
    bytes[35] = points.length
    points.forEach(([at, index], place) => {
      bytes.writeBigUInt64BE(BigInt(at), 36 + 12 * place)
      bytes[36 + 12 * place + 8] = index
    })
    return bytes
  }
  const rows = [
    track(0, 1, [
      [0, 0],
      [441_000, 1],
    ]),
    track(882_000, 2, [[0, 1]]),
    track(999_999, 170, []),
  ]
  const block = Buffer.concat([head, ...rows])
  const header = (type: number, length: number) =>
    Buffer.from([type, length >> 16, (length >> 8) & 255, length & 255])
  return Buffer.concat([tag, Buffer.from('fLaC'), header(0, 34), info, header(128 + 5, block.length), block])
}

const BLOCK = [
  { number: 1, pregap: 0, start: 10, first: true },
  { number: 2, start: 20, first: false },
]

describe('finding the tracks of a sound', () => {
  const inFolder = (name: string, cues: Record<string, string>) => {
    const place = join(folder, name)
    mkdirSync(place)
    for (const [file, text] of Object.entries(cues)) writeFileSync(join(place, file), text)
    return place
  }
  const none = { chapters: [] }

  it('reads the part of the sheet that names the file, or the one it was made from', async () => {
    const place = inFolder('names', { 'disc.cue': sheet('01.wav', 'Sub\\02.WAV'), 'other.cue': 'no sheet' })
    const titles = async (name: string) =>
      (await findSoundTracks(join(place, name), none))?.tracks.map(({ title }) => title)
    expect(await titles('01.wav')).toEqual(['T1'])
    expect(await titles('02.flac')).toEqual(['T2'])
    expect(await titles('03.flac')).toBeUndefined()
  })

  it('takes a sheet of the same name for that of the file, whatever it names', async () => {
    const place = inFolder('stem', { 'Album.CUE': sheet('CDImage.ape') })
    expect((await findSoundTracks(join(place, 'album.flac'), none))?.tracks).toHaveLength(1)
    expect(await findSoundTracks(join(place, 'bonus.flac'), none)).toBeUndefined()
  })

  it('reads a tag, then the block, then chapters', async () => {
    const place = inFolder('inside', {})
    const path = join(place, 'album.flac')
    writeFileSync(path, flacWithBlock())
    const chapters = [
      { title: 'Une', start: 0 },
      { title: ' ', start: 60 },
    ]
    const found = await findSoundTracks(path, { cueSheet: sheet('x.wav'), chapters })
    expect(found?.tracks.map(({ title }) => title)).toEqual(['T1'])
    expect((await findSoundTracks(path, { chapters }))?.tracks).toEqual(BLOCK)
    expect((await findSoundTracks(join(place, 'album.m4b'), { chapters }))?.tracks).toEqual([
      { number: 1, title: 'Une', start: 0, first: false },
      { number: 2, start: 60, first: false },
    ])
  })
})

describe('the block of FLAC', () => {
  const id3 = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 1, 2]), Buffer.alloc(130)])

  it.each([
    ['at the start', flacWithBlock(), BLOCK],
    ['behind an ID3 tag', flacWithBlock(id3), BLOCK],
    ['cut off', flacWithBlock().subarray(0, 500), undefined],
    ['in another file', Buffer.from('RIFF and more than ten bytes'), undefined],
    ['in no file', Buffer.alloc(0), undefined],
  ])('%s', async (name, bytes, tracks) => {
    const path = join(folder, `${name}.flac`)
    writeFileSync(path, bytes)
    expect(await readFlacCueSheet(path)).toEqual(tracks)
  })
})
