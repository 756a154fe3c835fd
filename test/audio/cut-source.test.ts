// A passage of a WAV or FLAC file is cut out as it is: its rate, channels, depth, and every sample. FLAC is decoded for it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { coverFile, lookForCover } from '../../src/audio/cover/cover-file.js'
import { cutDecoded } from '../../src/audio/cut-decoded.js'
import { cutSource } from '../../src/audio/cut-source.js'
import { wavHeader } from '../../src/audio/wav-header.js'
import { isProblem } from '../../src/core/problem.js'
import { ROOT } from '../architecture/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CHANNELS = 2

/** Two seconds of bytes that are no pattern. */
function noise(rate: number, width: number): Buffer {
  let seed = 11
  const samples = Buffer.alloc(2 * rate * CHANNELS * width)
  for (let at = 0; at < samples.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    samples[at] = seed >> 16
  }
  return samples
}

const STRETCHES = [
  { start: 0.25, end: 0.75 },
  { start: 0.5, end: 1.5 },
  { start: 1.9, end: 9 },
]

test.each([
  ['wav', 44_100, 2],
  ['flac', 44_100, 2],
  ['wav', 96_000, 3],
  ['flac', 96_000, 3],
  ['wav', 8000, 1],
  ['flac', 8000, 1],
])('%s of %i Hz, %i bytes a sample', async (kind, rate, width) => {
  const [wav, file] = [join(folder, 'in.wav'), join(folder, `source.${kind}`)]
  const samples = noise(rate, width)
  writeFileSync(wav, Buffer.concat([wavHeader(rate, CHANNELS, width, samples.length), samples]))
  const looked = await lookForCover(wav, file)
  if (isProblem(looked)) throw new Error(looked.message)
  await coverFile(looked, file, { stretches: [], cover: 'mute' })
  const frame = CHANNELS * width
  const wanted = STRETCHES.map(({ start, end }) => {
    const part = samples.subarray(start * rate * frame, Math.min(2, end) * rate * frame)
    return Buffer.concat([wavHeader(rate, CHANNELS, width, part.length), part])
  })
  const cut = (await cutSource(file, STRETCHES)) ?? (await cutDecoded(file, 'wasm', STRETCHES, undefined))
  expect(cut?.map((each, index) => each.equals(wanted[index]!))).toEqual([true, true, true])
})

test('floating-point samples stay what they are', async () => {
  const source = join(ROOT, 'fixtures/audio/mono-float.wav')
  const [cut] = (await cutSource(source, [{ start: 0, end: 0.1 }]))!
  expect(cut!.readUInt16LE(20)).toBe(3)
  expect(readFileSync(source).includes(cut!.subarray(44))).toBe(true)
})

test.each([
  'fixtures/audio/stereo.mp3',
  'fixtures/audio/aac.m4a',
  'fixtures/album/booklet.txt',
  'missing.wav',
])('%s is not cut so', async (name) => {
  expect(await cutSource(join(ROOT, name), STRETCHES)).toBeUndefined()
})
