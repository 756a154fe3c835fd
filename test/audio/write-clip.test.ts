// A clip holds the passage with a second around it, and is named after track and time.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSound } from '../../src/audio/open-sound.js'
import { clipStretch, cutListened, nameClip, writeClip } from '../../src/audio/write-clip.js'
import { isProblem } from '../../src/core/problem.js'
import { chirp } from './chirp.js'
import { soundOf } from './sound-of.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clips-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('writeClip', () => {
  it('writes what can be read again', async () => {
    const samples = new Float32Array(10 * 16_000)
    samples.set(chirp(0, 16_000), 80_000)
    const sound = await soundOf(
      samples,
      samples.map((sample) => -sample),
    )
    const wav = await cutListened(sound, clipStretch({ start: 5, end: 6 }))
    const path = await writeClip(join(folder, 'new'), 'disc 2/07 Outro.flac', 5, wav)
    expect(path).toBe(join(folder, 'new', 'disc-2-07-Outro-0m05s.wav'))
    const opened = await openSound(path as string, { decoder: 'wasm' })
    if (isProblem(opened)) throw new Error(opened.message)
    expect(opened.info).toMatchObject({ seconds: 3, channels: 2, rate: 16_000 })
    const [left, right] = await opened.sound.read(16_000, 32_000)
    expect(left!.every((sample, i) => Math.abs(sample - samples[80_000 + i]!) < 1e-4)).toBe(true)
    expect(right!.every((sample, i) => Math.abs(sample + left![i]!) < 1e-4)).toBe(true)
    await opened.sound.close()
  })

  it('names what cannot be written', async () => {
    await writeFile(join(folder, 'taken'), '')
    const result = await writeClip(join(folder, 'taken'), 'a.mp3', 0, Buffer.alloc(44))
    expect(result).toMatchObject({ code: 'output-unwritable' })
  })
})

describe('nameClip', () => {
  it.each([
    ['01 - Début?.mp3', 723.4, '01-Début-12m03s.wav'],
    ['../x/..', 0, 'x-0m00s.wav'],
    ['https://example.com/a b.mp3', 61, 'example.com-a-b-1m01s.wav'],
    ['???.mp3', 1, 'clip-0m01s.wav'],
  ])('%s at %d s', (input, start, name) => {
    expect(nameClip(input, start)).toBe(name)
  })
})
