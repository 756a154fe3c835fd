// A sound file is opened by each decoder to the same samples; what is no sound ends as a named problem.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSound } from '../../src/audio/open-sound.js'
import { wavHeader } from '../../src/audio/wav-header.js'
import { isProblem } from '../../src/core/problem.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-sound-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('openSound', () => {
  it('decodes to 16 kHz and reads any part of it', async () => {
    const opened = await openSound('data/self-test/number.wav', { decoder: 'wasm' })
    if (isProblem(opened)) throw new Error(opened.message)
    expect(opened.info).toMatchObject({ kind: 'wav', decoder: 'wasm', channels: 1 })
    expect(opened.sound.length / 16_000).toBeCloseTo(opened.info.seconds, 6)
    const [whole] = await opened.sound.read(0, opened.sound.length)
    const [part] = await opened.sound.read(20_000, 40_000)
    expect(whole!.reduce((loudest, sample) => Math.max(loudest, sample), 0)).toBeGreaterThan(0.05)
    expect(part).toEqual(whole!.subarray(20_000, 40_000))
    await opened.sound.close()
  })

  it('decodes no further than is wanted', async () => {
    const file = join(folder, 'long.wav')
    const rate = 8000
    const samples = Buffer.alloc(2 * 300 * rate)
    await writeFile(file, Buffer.concat([wavHeader(rate, 1, 2, samples.length), samples]))
    const opened = await openSound(file, { decoder: 'wasm', until: 10 })
    if (isProblem(opened)) throw new Error(opened.message)
    expect(opened.info.seconds).toBeGreaterThanOrEqual(10)
    expect(opened.info.seconds).toBeLessThan(100)
    await opened.sound.close()
  })

  it.each([
    ['nothing', '', 'empty'],
    ['text with the ending of a sound file', 'la la la\n'.repeat(100), 'not-audio'],
  ])('names %s', async (name, content, code) => {
    const file = join(folder, `${name}.mp3`)
    await writeFile(file, content)
    expect(await openSound(file)).toMatchObject({ input: file, code })
  })

  it('names a missing file and a folder', async () => {
    expect(await openSound(join(folder, 'none.mp3'))).toMatchObject({ code: 'not-found' })
    expect(await openSound(folder)).toMatchObject({ code: 'unreadable' })
  })
})
