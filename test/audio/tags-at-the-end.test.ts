// Tags at the end of an MP3 are no damaged sound.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSound } from '../../src/audio/open-sound.js'
import { ROOT } from '../architecture/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'ends-'))
afterAll(() => rmSync(folder, { recursive: true }))

function apeTag(text: string): Buffer {
  const item = Buffer.concat([
    Buffer.from([text.length, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(`Comment\0${text}`),
  ])
  const footer = Buffer.alloc(32)
  footer.write('APETAGEX', 'latin1')
  footer.writeUInt32LE(2000, 8)
  footer.writeUInt32LE(item.length + 32, 12)
  footer.writeUInt32LE(1, 16)
  return Buffer.concat([item, footer])
}

const words = `LYRICSBEGINLYR00018Call 020 7946 0352`
const lyrics2 = Buffer.from(`${words}${String(words.length).padStart(6, '0')}LYRICS200`)
const lyrics1 = Buffer.from('LYRICSBEGINCall 020 7946 0353LYRICSEND')
const id3v1 = Buffer.from('TAG'.padEnd(128, '\0'), 'latin1')
const ape = apeTag('Call 020 7946 0354')

test.each([
  ['an APE tag without a header', [ape]],
  ['Lyrics3 version 2', [lyrics2, id3v1]],
  ['Lyrics3 version 1', [lyrics1, id3v1]],
  ['all of them', [ape, lyrics2, id3v1]],
])(
  '%s',
  async (_, tags) => {
    const path = join(folder, 'tagged.mp3')
    const sound = readFileSync(join(ROOT, 'fixtures/audio/mono-untagged.mp3'))
    const lengths: number[] = []
    for (const bytes of [sound, Buffer.concat([sound, ...tags])]) {
      writeFileSync(path, bytes)
      const opened = await openSound(path)
      if (!('sound' in opened)) throw new Error(opened.message)
      expect(opened.problems).toEqual([])
      lengths.push(opened.info.seconds)
      await opened.sound.close()
    }
    expect(lengths[1]).toBe(lengths[0])
  },
  60_000,
)
