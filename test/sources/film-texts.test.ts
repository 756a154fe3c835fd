// The words beside the sound of a film, in films that FFmpeg wrote; what is cut anywhere; a transport stream that ends like TypeScript.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scan } from '../../src/scan.js'
import { filmTexts } from '../../src/sources/film-texts.js'
import { ROOT } from '../architecture/source-files.js'

const FILMS = join(ROOT, 'fixtures/films')
const folder = mkdtempSync(join(tmpdir(), 'films-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function wordsOf(path: string): Promise<string[]> {
  const { texts, problems } = await filmTexts(path, 'film')
  const words = texts.map(({ place, text }) => `${place}: ${text.trim().replace(/\s+/g, ' ')}`)
  return [...words, ...problems.map(({ message }) => message)]
}

test.each([
  [
    'texts.mp4',
    ['subtitles (fra): Ring 020 7946 0331 tonight', 'title of a track (subtitles): Words 020 7946 0337'],
  ],
  ['texts.webm', ['subtitles: Ring 020 7946 0331 tonight']],
  ['texts.mov', ['tag ©des: Call 020 7946 0338', 'tag ©cmt: Call 020 7946 0338']],
  [
    'texts.mkv',
    [
      'title of a track (track): Mix 020 7946 0336',
      'subtitles (fra): Ring 020 7946 0331 tonight',
      'subtitles: Film 020 7946 0332 Ring 020 7946 0333',
      'chapter: Call 020 7946 0334',
      'name of an attachment: thanks.txt',
      'attachment thanks.txt: Thanks to 020 7946 0335',
    ],
  ],
])('subtitles, chapters, attachments and titles: %s', async (name, words) => {
  expect(await wordsOf(join(FILMS, name))).toEqual(words)
})

test('subtitles that are pictures are named with their language', async () => {
  const film = readFileSync(join(FILMS, 'texts.mkv'))
  film.write('S_VOB', film.indexOf('S_TEXT/UTF8'), 'latin1')
  const path = join(folder, 'pictures.mkv')
  writeFileSync(path, film)
  expect(await wordsOf(path)).toContain('subtitles in pictures (fra): not read')
})

test('a film that is cut anywhere, or damaged, gives what can be read and ends', async () => {
  for (const name of ['texts.mp4', 'texts.mkv', 'texts.webm', 'texts.mov']) {
    const film = readFileSync(join(FILMS, name))
    for (let at = 0; at < film.length; at += 97) {
      const path = join(folder, name)
      const damaged = Buffer.from(film)
      damaged.fill(0xff, at, at + 5)
      for (const bytes of [film.subarray(0, at), damaged]) {
        writeFileSync(path, bytes)
        expect(await filmTexts(path, name)).toBeDefined()
      }
    }
  }
})

test('in a folder a transport stream is no TypeScript, and a song sheet no session', async () => {
  const release = join(folder, 'release')
  mkdirSync(release)
  cpSync(join(FILMS, 'station.ts'), join(release, 'clip.ts'))
  writeFileSync(join(release, 'code.ts'), 'export const number = 1\n')
  writeFileSync(join(release, 'owl.song'), '{title: Owl}\nRing [C]020 7946 [G]0340\n')
  writeFileSync(join(release, 'mix.song'), Buffer.from('PK\x03\x04\0\0\0\0\x08\0\0\0\0\0', 'latin1'))
  const found = await scan([release], { territories: ['GB'], numbersOnly: true })
  expect(found.findings.map(({ input, written }) => `${input.slice(release.length + 1)} ${written}`)).toEqual(
    ['clip.ts 020 7946 0339', 'owl.song 020 7946 [G]0340'],
  )
}, 60_000)
