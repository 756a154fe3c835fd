// Every container and codec, by every decoder that reads it, gives the samples that were put in.

import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeTrack } from '../../src/audio/decode/decode-track.js'
import type { Decoder, DecoderName } from '../../src/audio/decode/decoder.js'
import { decodeByFfmpeg } from '../../src/audio/decode/ffmpeg-decoder.js'
import { lookAtFile } from '../../src/audio/decode/look-at-file.js'
import { decodeByWasm } from '../../src/audio/decode/wasm-stream.js'
import { nameLosses } from '../../src/audio/unheard.js'
import { isProblem } from '../../src/core/problem.js'
import { CHIRP_SECONDS, chirp, compare } from './chirp.js'

type Case = readonly [file: string, kind: string, channels: number, rate: number, errorDb: number]

const LOSSLESS = -60
const LOSSY = -12
const CASES: readonly Case[] = [
  ['stereo.mp3', 'mp3', 2, 44_100, LOSSY],
  ['mono-untagged.mp3', 'mp3', 1, 22_050, LOSSY],
  ['stereo.flac', 'flac', 2, 44_100, LOSSLESS],
  ['mono-24-bit.flac', 'flac', 1, 192_000, LOSSLESS],
  ['eight-channels.flac', 'flac', 8, 8000, LOSSLESS],
  ['stereo.oga', 'ogg-flac', 2, 44_100, LOSSLESS],
  ['stereo.ogg', 'ogg', 2, 44_100, LOSSY],
  ['six-channels.ogg', 'ogg', 6, 48_000, LOSSY],
  ['stereo.opus', 'opus', 2, 48_000, LOSSY],
  ['six-channels.opus', 'opus', 6, 48_000, LOSSY],
  ['aac.m4a', 'm4a', 2, 44_100, LOSSY],
  ['alac.m4a', 'm4a', 2, 22_050, LOSSLESS],
  ['stereo.aac', 'aac', 2, 44_100, LOSSY],
  ['mono-16.wav', 'wav', 1, 22_050, LOSSLESS],
  ['stereo-24.wav', 'wav', 2, 11_025, LOSSLESS],
  ['mono-float.wav', 'wav', 1, 8000, LOSSLESS],
  ['mono-8.wav', 'wav', 1, 8000, -35],
  ['six-channels.wav', 'wav', 6, 8000, LOSSLESS],
  ['mono-16.aiff', 'aiff', 1, 22_050, LOSSLESS],
  ['stereo-24.aiff', 'aiff', 2, 8000, LOSSLESS],
  ['mono-float.aifc', 'aiff', 1, 8000, LOSSLESS],
  ['stereo.mov', 'mov', 2, 8000, LOSSLESS],
  ['stereo.mkv', 'mkv', 2, 22_050, LOSSLESS],
  ['stereo.webm', 'webm', 2, 48_000, LOSSY],
  ['stereo.wma', 'wma', 2, 44_100, LOSSY],
  ['with-pictures.mp4', 'mp4', 2, 44_100, LOSSY],
]
/** In 5.1 the fourth channel is the low one: lossy codecs cut what lies above 120 Hz out of it. */
const LOW_CHANNEL = 3
/** Priming that a container does not state (ADTS, WMA, Vorbis in old FFmpeg) shifts by a frame or two, in samples at 16 kHz. */
const MOST_SHIFT = 900

const hasFfmpeg = ((): boolean => {
  try {
    return execFileSync('ffmpeg', ['-version']).length > 0
  } catch {
    return false
  }
})()

/** The decoders without the process around them: a hundred processes would take longer than all the rest. */
const DECODERS: Readonly<Record<DecoderName, Decoder['decode']>> = {
  ffmpeg: (file, signal) => decodeByFfmpeg(file, signal, 'listening'),
  wasm: (file) => decodeByWasm(file, 'listening'),
}

async function check(name: DecoderName, [file, kind, channels, rate, most]: Case): Promise<void> {
  const looked = await lookAtFile(`fixtures/audio/${file}`)
  if (isProblem(looked)) throw new Error(looked.message)
  const decoder = { name, reads: () => true, decode: DECODERS[name] }
  const decoded = await decodeTrack(decoder, { ...looked, path: resolve(looked.input) }, {})
  if (!('store' in decoded)) throw new Error(decoded.problem.message)
  const { store: sound, format, seconds } = decoded
  expect(nameLosses(file, decoded)).toEqual({ problems: [], unheard: [] })
  expect({ ...format, kind: looked.kind }).toMatchObject({ kind, channels, rate })
  expect(Math.abs(seconds - CHIRP_SECONDS)).toBeLessThan(0.1)
  const planes = await sound.read(0, sound.length)
  await sound.close()
  expect(planes).toHaveLength(channels)
  const { shift } = compare(planes[0]!, chirp(0, 16_000), MOST_SHIFT)
  if (most === LOSSLESS) expect(shift).toBe(0)
  const cut = channels === 6 && most === LOSSY ? LOW_CHANNEL : -1
  for (const [channel, plane] of planes.entries()) {
    if (channel === cut) continue
    const { errorDb } = compare(plane, chirp(channel, 16_000), Math.abs(shift) + 1)
    expect({ channel, close: errorDb < most, errorDb }).toMatchObject({ close: true })
  }
}

describe.each(CASES)('%s', (...each) => {
  it('by WebAssembly', () => check('wasm', each))
  it.runIf(hasFfmpeg)('by ffmpeg', () => check('ffmpeg', each))
})
