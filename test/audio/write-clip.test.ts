// A clip holds the passage with a second around it, and is named after track and time.
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { clipStretch, encodeWav, nameClip, writeClips } from '../../src/audio/write-clip.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clips-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('writeClips', () => {
  const wavs = [5, 5.9, 65].map((start) => ({ start, wav: encodeWav([new Float32Array(start)], 16_000) }))

  it('makes the folder and names each file after track and second', async () => {
    expect(await writeClips(join(folder, 'new'), 'disc 2/07 Outro.flac', wavs)).toBeUndefined()
    const names = ['disc-2-07-Outro-0m05s.wav', 'disc-2-07-Outro-0m05s-2.wav', 'disc-2-07-Outro-1m05s.wav']
    const read = names.map((name) => readFileSync(join(folder, 'new', name)))
    expect(read).toEqual(wavs.map(({ wav }) => wav))
    expect(readdirSync(join(folder, 'new'))).toHaveLength(3)
  })

  it('names what cannot be written', async () => {
    await writeFile(join(folder, 'taken'), '')
    const result = await writeClips(join(folder, 'taken'), 'a.mp3', wavs)
    expect(result).toMatchObject({ code: 'output-unwritable' })
  })
})

test('a clip has a second before and behind its passage', () => {
  expect(clipStretch({ start: 5, end: 6 })).toEqual({ start: 4, end: 7 })
  expect(clipStretch({ start: 0.4, end: 6 })).toEqual({ start: 0, end: 7 })
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
