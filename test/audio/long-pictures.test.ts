// A film is judged by its sound: pictures that go on are no loss, and a film that was cut is one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DecoderName } from '../../src/audio/decode/decoder.js'
import { openSound } from '../../src/audio/open-sound.js'
import { isProblem } from '../../src/core/problem.js'

/** One second of sound, twenty of pictures. */
const FILMS = ['long-pictures.mp4', 'long-pictures.mkv', 'long-pictures.webm'] as const
const DECODERS: readonly DecoderName[] = hasFfmpeg() ? ['wasm', 'ffmpeg'] : ['wasm']

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'films-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function hasFfmpeg(): boolean {
  try {
    return execFileSync('ffmpeg', ['-version']).length > 0
  } catch {
    return false
  }
}

function film(name: string): Buffer {
  return readFileSync(join('fixtures', 'audio', name))
}

/** Matroska states a length for each track in a tag that not every program writes. */
function withoutTags(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('DURATION', 'DURATIOX'), 'latin1')
}

async function open(bytes: Buffer, name: string, decoder: DecoderName) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const opened = await openSound(path, { decoder })
  if (isProblem(opened)) throw new Error(opened.message)
  await opened.sound.close()
  return {
    seconds: opened.info.seconds,
    codes: opened.problems.map(({ code }) => code),
    unheard: opened.unheard,
  }
}

for (const decoder of DECODERS) {
  test.each(FILMS)(`${decoder}: %s is whole`, async (name) => {
    for (const bytes of [film(name), withoutTags(film(name))]) {
      const { seconds, codes, unheard } = await open(bytes, name, decoder)
      expect(Math.abs(seconds - 1)).toBeLessThan(0.1)
      expect({ codes, unheard }).toEqual({ codes: [], unheard: [] })
    }
  })

  test(`${decoder}: a film whose table of contents stands first, cut within its sound`, async () => {
    const whole = film('long-pictures.mp4')
    const from = whole.indexOf('mdat')
    const cut = whole.subarray(0, from + Math.floor((whole.length - from) / 4))
    const { codes } = await open(cut, 'cut.mp4', decoder)
    expect(codes.length).toBeGreaterThan(0)
  })

  test.each(['long-pictures.mkv', 'long-pictures.webm'])(
    `${decoder}: %s cut within its sound`,
    async (name) => {
      const whole = film(name)
      const { codes, unheard } = await open(whole.subarray(0, whole.length / 4), `cut-${name}`, decoder)
      expect(codes.length).toBeGreaterThan(0)
      expect(unheard.at(-1)!.end).toBeCloseTo(1, 0)
    },
  )
}

test('a film of unknown length that was cut is not called whole', async () => {
  for (const name of ['long-pictures.mkv', 'long-pictures.webm']) {
    const whole = withoutTags(film(name))
    const { codes } = await open(whole.subarray(0, whole.length / 2), `untagged-${name}`, 'wasm')
    expect(codes).toEqual(['truncated-audio'])
  }
})
