// Covering writes what it is told to, and leaves every other bit of the sound as it was.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CoverWish, coverFile, lookForCover } from '../../src/audio/cover/cover-file.js'
import { coverSamples } from '../../src/audio/cover/cover-samples.js'
import { lastingBlocks, readFlacBlocks } from '../../src/audio/cover/flac-metadata.js'
import { wavHeader } from '../../src/audio/wav-header.js'
import { isProblem, type Problem } from '../../src/core/problem.js'
import { ROOT } from '../architecture/source-files.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CHANNELS = 2

async function cover(input: string, output: string, wish: CoverWish): Promise<Problem | undefined> {
  const file = await lookForCover(input, output)
  return isProblem(file) ? file : coverFile(file, output, wish)
}

/** One second of bytes that are no pattern, with a chunk behind the samples that players do not know. */
function noise(rate: number, width: number): Buffer {
  let seed = 7
  const samples = Buffer.alloc(rate * CHANNELS * width)
  for (let at = 0; at < samples.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    samples[at] = seed >> 16
  }
  return Buffer.concat([
    wavHeader(rate, CHANNELS, width, samples.length),
    samples,
    Buffer.from('LIST\x04\0\0\0INFO'),
  ])
}

/** First and last byte that differ. */
function differing(a: Buffer, b: Buffer): { first: number; last: number } {
  let first = 0
  while (a[first] === b[first]) first += 1
  let last = a.length - 1
  while (a[last] === b[last]) last -= 1
  return { first, last }
}

describe.each([
  [44_100, 2],
  [96_000, 3],
  [8000, 1],
  [48_000, 4],
])('%i Hz, %i bytes a sample', (rate, width) => {
  test.each([{ tone: 1000 }, 'mute', 'reverse'] as const)(
    'outside of it nothing changes: %o',
    async (how) => {
      const [input, output] = [join(folder, 'in.wav'), join(folder, 'out.wav')]
      const before = noise(rate, width)
      writeFileSync(input, before)
      const stretches = [{ start: 0.25, end: 0.5 }]
      expect(await cover(input, output, { stretches, cover: how })).toBeUndefined()
      const after = readFileSync(output)
      expect(after.length).toBe(before.length)
      const frame = CHANNELS * width
      const { first, last } = differing(before, after)
      expect(first).toBeGreaterThanOrEqual(44 + rate * 0.25 * frame)
      expect(first).toBeLessThan(44 + rate * 0.26 * frame)
      expect(last).toBeLessThan(44 + rate * 0.5 * frame)
      expect(last).toBeGreaterThan(44 + rate * 0.49 * frame)
    },
  )

  test('only the channel that has the voice', async () => {
    const [input, output] = [join(folder, 'in.wav'), join(folder, 'out.wav')]
    const before = noise(rate, width)
    writeFileSync(input, before)
    const stretches = [{ start: 0.25, end: 0.5 }]
    await cover(input, output, { stretches, cover: 'mute', channels: [1] })
    const after = readFileSync(output)
    const frame = CHANNELS * width
    const left = (bytes: Buffer): Buffer =>
      Buffer.from(bytes.subarray(44, 44 + rate * frame).filter((_, at) => at % frame < width))
    expect(left(after).equals(left(before))).toBe(true)
    expect(after.equals(before)).toBe(false)
  })
})

/** STREAMINFO ends with the MD5 of the samples, little-endian and interleaved (RFC 9639, section 8.2). */
test.each([
  'fixtures/album/02 Bip.flac',
  'fixtures/audio/mono-24-bit.flac',
  'fixtures/audio/eight-channels.flac',
])('%s becomes WAV of the same samples', async (name) => {
  const input = join(ROOT, name)
  const output = join(folder, 'flac.wav')
  expect(await cover(input, output, { stretches: [], cover: 'mute' })).toBeUndefined()
  const samples = readFileSync(output).subarray(44)
  expect(createHash('md5').update(samples).digest('hex')).toBe(readFileSync(input).toString('hex', 26, 42))
})

/** The samples of a FLAC file, as WAV has them. */
async function samplesOf(flac: string): Promise<Buffer> {
  const wav = join(folder, 'samples.wav')
  expect(await cover(flac, wav, { stretches: [], cover: 'mute' })).toBeUndefined()
  return readFileSync(wav).subarray(44)
}

test.each([
  'fixtures/album/02 Bip.flac',
  'fixtures/audio/mono-24-bit.flac',
  'fixtures/audio/eight-channels.flac',
])('%s becomes FLAC of the same samples, with its tags', async (name) => {
  const input = join(ROOT, name)
  const output = join(folder, 'copy.flac')
  expect(await cover(input, output, { stretches: [], cover: 'mute' })).toBeUndefined()
  const [before, after] = [readFileSync(input), readFileSync(output)]
  // Rate, channels, depth, number of samples, and their MD5 (RFC 9639, section 8.2).
  expect(after.toString('hex', 18, 42)).toBe(before.toString('hex', 18, 42))
  expect((await samplesOf(output)).equals(await samplesOf(input))).toBe(true)
  expect(await lastingIn(output)).toEqual(await lastingIn(input))
})

/** Tags, pictures and cue sheets of a FLAC file. */
async function lastingIn(path: string): Promise<unknown> {
  const file = await open(path, 'r')
  const blocks = lastingBlocks(await readFlacBlocks(file, 0))
  await file.close()
  return blocks.map(({ type, content }) => [type, content.toString('latin1')])
}

describe.each([
  [44_100, 2],
  [96_000, 3],
  [8000, 1],
])('WAV of %i Hz, %i bytes a sample', (rate, width) => {
  test('becomes FLAC of the same samples outside what is covered', async () => {
    const [input, output, wav] = [join(folder, 'in.wav'), join(folder, 'out.flac'), join(folder, 'out.wav')]
    writeFileSync(input, noise(rate, width))
    const wish = { stretches: [{ start: 0.25, end: 0.5 }], cover: 'mute' } as const
    expect(await cover(input, output, wish)).toBeUndefined()
    expect(await cover(input, wav, wish)).toBeUndefined()
    const size = rate * CHANNELS * width
    expect((await samplesOf(output)).equals(readFileSync(wav).subarray(44, 44 + size))).toBe(true)
  })
})

test('what FLAC cannot hold, what is neither WAV nor FLAC, and the master itself are refused', async () => {
  const input = join(folder, 'wide.wav')
  writeFileSync(input, noise(8000, 4))
  expect(await lookForCover(input, 'x.flac')).toMatchObject({
    code: 'no-decoder',
    message: 'FLAC is written with at most 24 bits, and its samples have 32',
  })
  expect(await lookForCover(join(ROOT, 'fixtures/audio/mono-float.wav'), 'x.flac')).toMatchObject({
    message: expect.stringMatching(/floating-point/),
  })
  expect(await lookForCover(input, 'x.mp3')).toMatchObject({ input: 'x.mp3', code: 'output-unwritable' })
  expect(await lookForCover(input, join(folder, '.', 'wide.wav'))).toMatchObject({
    message: 'it is the input itself',
  })
})

test.each([
  ['fixtures/album/03 Dernier appel.m4a', 'no-decoder', /only WAV and FLAC/],
  ['fixtures/album/booklet.txt', 'not-audio', /text/],
  ['missing.wav', 'not-found', /no such file/],
])('%s is a named problem and leaves nothing behind', async (name, code, message) => {
  const before = readdirSync(folder)
  const problem = await cover(join(ROOT, name), join(folder, 'none.wav'), {
    stretches: [],
    cover: 'mute',
  })
  expect(problem).toMatchObject({ code, message: expect.stringMatching(message) })
  expect(readdirSync(folder)).toEqual(before)
})

test('a folder that is not there is a problem of the output', async () => {
  const output = join(folder, 'no/such/out.wav')
  const input = join(ROOT, 'data/self-test/number.wav')
  const problem = await cover(input, output, { stretches: [], cover: 'mute' })
  expect(problem).toMatchObject({ input: output, code: 'output-unwritable' })
})

test('a cover comes and goes without a click', () => {
  const covered = coverSamples(new Float64Array(16_000).fill(1), 16_000, 'mute')
  const steps = covered.slice(1).map((sample, at) => Math.abs(sample - covered[at]!))
  expect(Math.max(...steps)).toBeLessThan(0.01)
  expect([covered[0], covered[8000], covered[15_999]]).toEqual([1, 0, 1])
})
