// A passage of any other kind of sound is cut at the file's own rate: bit for bit where it has whole samples, else what was put in.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutDecoded } from '../../src/audio/cut-decoded.js'
import type { DecoderName } from '../../src/audio/decode/decoder.js'
import { chirp, compare } from './chirp.js'

const QUARTER = { start: 0.25, end: 0.5 }
/** Ends at no whole millisecond, and behind the end of the sound. */
const BEYOND = { start: 0.9, end: 1.234_567_8 }

async function cut(file: string, decoder: DecoderName): Promise<Buffer> {
  const [wav] = (await cutDecoded(`fixtures/audio/${file}`, decoder, [QUARTER, BEYOND], undefined))!
  return wav!
}

test.each([
  ['mono-16.aiff', 'wasm', 1, 22_050, 2],
  ['stereo-24.aiff', 'wasm', 2, 8000, 3],
] as const)('%s by %s is the same bits', async (file, decoder, channels, rate, width) => {
  const aiff = readFileSync(`fixtures/audio/${file}`)
  const frame = channels * width
  const start = aiff.indexOf('SSND') + 16 + Math.round(QUARTER.start * rate) * frame
  const frames = Math.round(QUARTER.end * rate) - Math.round(QUARTER.start * rate)
  const wanted = Buffer.from(aiff.subarray(start, start + frames * frame))
  for (let at = 0; at < wanted.length; at += width) wanted.subarray(at, at + width).reverse()
  const wav = await cut(file, decoder)
  expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([
    channels,
    rate,
    8 * width,
  ])
  expect(wav.subarray(44).equals(wanted)).toBe(true)
})

/** Decibels of the error below the chirp; lossy kinds are held to what they keep. */
test.each([
  ['stereo.mp3', 'wasm', 44_100, 24, -12],
  ['stereo.opus', 'wasm', 48_000, 24, -12],
  ['aac.m4a', 'wasm', 44_100, 24, -12],
  ['alac.m4a', 'wasm', 22_050, 24, -60],
] as const)('%s by %s keeps its rate', async (file, decoder, rate, bits, most) => {
  const wav = await cut(file, decoder)
  expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([2, rate, bits])
  const width = bits / 8
  const samples = (wav.length - 44) / (2 * width)
  expect(Math.abs(samples / rate - 0.25)).toBeLessThan(0.001)
  for (const channel of [0, 1]) {
    const heard = Float32Array.from(
      { length: samples },
      (_, at) => wav.readIntLE(44 + (2 * at + channel) * width, width) / 2 ** (bits - 1),
    )
    const truth = chirp(channel, rate).subarray(Math.round(0.25 * rate), Math.round(0.5 * rate))
    expect(compare(heard, truth, Math.ceil(0.06 * rate)).errorDb).toBeLessThan(most)
  }
})

test('what cannot be decoded is not cut', async () => {
  expect(await cutDecoded('fixtures/album/booklet.txt', 'wasm', [QUARTER], undefined)).toBeUndefined()
  const stopped = AbortSignal.abort()
  expect(await cutDecoded('fixtures/audio/stereo.mp3', 'wasm', [QUARTER], stopped)).toBeUndefined()
})
