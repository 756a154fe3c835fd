// Whatever a file holds, opening it ends: with what could be heard and a named problem for the rest, or with a problem alone.

import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DecoderName } from '../../src/audio/decode/decoder.js'
import { type OpenedSound, openSound } from '../../src/audio/open-sound.js'
import { encodeWav } from '../../src/audio/write-clip.js'
import { isProblem } from '../../src/core/problem.js'
import { noise } from './sound-of.js'

/** Not every machine has one. */
const HAS_FFMPEG = spawnSync('ffmpeg', ['-version']).status === 0
const DECODERS: readonly DecoderName[] = HAS_FFMPEG ? ['wasm', 'ffmpeg'] : ['wasm']
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function openWhole(path: string, decoder: DecoderName): Promise<OpenedSound> {
  const opened = await openSound(path, { decoder })
  if (isProblem(opened)) throw new Error(opened.message)
  await opened.sound.close()
  return opened
}

describe.each(DECODERS)('by %s', (decoder) => {
  it.each(['stereo.flac', 'stereo.mp3', 'mono-16.wav', 'mono-16.aiff'])('half of %s', async (name) => {
    const whole = await readFile(`fixtures/audio/${name}`)
    const path = await put(`half-${decoder}-${name}`, whole.subarray(0, whole.length / 2))
    const { info, problems, unheard } = await openWhole(path, decoder)
    expect(problems).toMatchObject([{ input: path, code: 'truncated-audio' }])
    expect(info.seconds).toBeGreaterThan(0.3)
    expect(unheard).toMatchObject([{ start: info.seconds, end: info.declaredSeconds }])
  })

  it.each(['stereo.flac', 'stereo.mp3', 'stereo.ogg', 'stereo.opus'])('%s with a hole', async (name) => {
    const bytes = Buffer.from(await readFile(`fixtures/audio/${name}`))
    const middle = Math.floor(bytes.length / 2)
    noise(bytes.length >> 2, 5).forEach((sample, i) => {
      bytes[middle + i] = (sample + 1) * 127
    })
    const path = await put(`hole-${decoder}-${name}`, bytes)
    const opened = await openSound(path, { decoder })
    if (isProblem(opened)) {
      expect(opened.code).toBe('corrupt-audio')
    } else {
      expect(opened.problems).not.toEqual([])
      await opened.sound.close()
    }
  })

  it.each([
    ['no channels', 22, 0],
    ['a rate of nothing', 24, 0],
    ['four thousand million samples a second', 24, 0xfffffff0],
  ])('a WAV that states %s', async (name, at, value) => {
    const bytes = encodeWav([new Float32Array(16_000).fill(0.1)], 16_000)
    if (at === 22) bytes.writeUInt16LE(value, at)
    else bytes.writeUInt32LE(value, at)
    const path = await put(`${decoder}-${name}.wav`, bytes)
    expect(await openSound(path, { decoder })).toMatchObject({ input: path, code: 'corrupt-audio' })
  })
})

describe('openSound', () => {
  it.each([
    [
      'random bytes',
      Buffer.from(noise(60_000, 9).map((sample) => (sample + 1) * 127)),
      /corrupt-audio|not-audio/,
    ],
    ['zero bytes', Buffer.alloc(50_000), /corrupt-audio|not-audio/],
    ['UTF-16 text', Buffer.from('\uFEFFla la la\n'.repeat(50), 'utf16le'), /not-audio/],
    ['a playlist', Buffer.from('#EXTM3U\n#EXTINF:5,\n/etc/hostname\n'), /not-audio/],
    ['a WAV header alone', encodeWav([new Float32Array(0)], 16_000), /corrupt-audio/],
    ['one frame of MPEG audio', Buffer.from('fffb9064', 'hex'), /corrupt-audio|not-audio/],
  ])('%s named .mp3', async (name, bytes, code) => {
    const path = await put(`${name}.mp3`, bytes)
    const opened = await openSound(path)
    expect(opened).toMatchObject({ input: path, code: expect.stringMatching(code) })
  })

  it('a protected track', async () => {
    const bytes = Buffer.from(await readFile('fixtures/audio/aac.m4a'))
    bytes.write('drms', bytes.indexOf('mp4a'), 'latin1')
    const path = await put('bought.m4p', bytes)
    expect(await openSound(path)).toMatchObject({ input: path, code: 'protected-audio' })
  })

  it('an hour of silence', async () => {
    const path = await put('silence.wav', encodeWav([new Float32Array(0)], 8000))
    const bytes = 3600 * 8000 * 2
    const header = await readFile(path)
    header.writeUInt32LE(bytes, 40)
    await writeFile(path, header)
    await truncate(path, bytes + header.length)
    const { info, problems } = await openWhole(path, 'wasm')
    expect({ seconds: info.seconds, problems }).toEqual({ seconds: 3600, problems: [] })
  })

  it.runIf(HAS_FFMPEG)('a decoder that crashes', async () => {
    const path = await put('crash.wav', encodeWav([new Float32Array(300 * 16_000).fill(0.1)], 16_000))
    let crashed = false
    const opened = await openSound(path, {
      onProgress: () => {
        if (crashed) return
        crashed = true
        const children = spawnSync('pgrep', ['-P', String(process.pid), '-f', 'decode-child'], {
          encoding: 'utf8',
        })
        for (const child of children.stdout.trim().split('\n')) process.kill(Number(child), 'SIGSEGV')
      },
    })
    if (isProblem(opened)) throw new Error(opened.message)
    await opened.sound.close()
    expect(crashed).toBe(true)
    expect(opened).toMatchObject({ info: { seconds: 300 }, problems: [], unheard: [] })
    expect(opened.info.decoder).toBe('ffmpeg')
  })

  it('a sound too large for memory is read from disk as from memory', async () => {
    const path = await put('long.wav', encodeWav([noise(144_000, 1), noise(144_000, 2)], 16_000))
    const [inMemory, onDisk] = await Promise.all([openSound(path), openSound(path, { memoryBytes: 1000 })])
    if (isProblem(inMemory) || isProblem(onDisk)) throw new Error('not opened')
    for (const [from, to] of [
      [0, 144_000],
      [32_000, 33_000],
      [-5, 10],
      [143_000, 200_000],
    ] as const) {
      expect(await onDisk.sound.read(from, to)).toEqual(await inMemory.sound.read(from, to))
    }
    await Promise.all([inMemory.sound.close(), onDisk.sound.close()])
  })

  it('stops when it is interrupted', async () => {
    const path = await put('interrupted.wav', encodeWav([new Float32Array(300 * 16_000).fill(0.1)], 16_000))
    const stop = new AbortController()
    const opening = openSound(path, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(await opening).toMatchObject({ input: path, code: 'interrupted' })
  })

  it('gives up on a decoder that does not get on', async () => {
    const opened = await openSound('fixtures/audio/stereo.flac', {
      decoder: 'wasm',
      patienceSeconds: Number.NEGATIVE_INFINITY,
    })
    expect(opened).toMatchObject({ code: 'timed-out' })
  })
})
