// Decodes by an `ffmpeg` on the PATH, in a child process that writes interleaved 32-bit samples.
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { LISTENING_RATE } from '../sound.js'
import {
  type DecodeEvent,
  type DecodeRate,
  type DecodingFailure,
  failure,
  MOST_CHANNELS,
  type SoundFormat,
} from './decode-event.js'

/** Bytes gathered before a block is sent: about a quarter of a second of stereo. */
const BLOCK_BYTES = 32_768

/** What FFmpeg says of a container whose end is missing, and goes on. Source: libavformat, mov.c and matroskadec.c. */
const BROKEN_OFF = /partial file|File ended prematurely/

/** Decodes the file's best sound stream; a missing program is an `unavailable` failure. */
export async function* decodeByFfmpeg(
  file: string,
  signal: AbortSignal,
  rate: DecodeRate,
): AsyncGenerator<DecodeEvent> {
  const input = [
    '-hide_banner',
    '-nostdin',
    '-nostats',
    '-protocol_whitelist',
    'file,pipe',
    '-i',
    `file:${file}`,
  ]
  const output = [
    '-vn',
    '-sn',
    '-dn',
    ...(rate === 'listening' ? ['-ar', String(LISTENING_RATE)] : []),
    '-c:a',
    'pcm_f32le',
    '-f',
    'wav',
    'pipe:1',
  ]
  const child = spawn('ffmpeg', [...input, ...output], { stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = (): void => void child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    if (said.length < 100_000) said += chunk.toString()
  })
  const ended = new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, killedBy) => resolve(code ?? killedBy ?? 'ended'))
  })
  try {
    if (signal.aborted) stop()
    yield* readSamples(child.stdout, (channels) => formatFrom(said, channels))
    const end = await ended
    if (typeof end === 'string') yield failure('unavailable', `ffmpeg does not run: ${end}`)
    else if (end !== 0) yield failureFrom(said)
    else if (BROKEN_OFF.test(said)) yield failure('corrupt-audio', 'the container breaks off')
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

/** Splits the WAV that comes through the pipe into planar blocks; the format event goes first. */
async function* readSamples(
  pipe: Readable,
  describe: (channels: number) => SoundFormat,
): AsyncGenerator<DecodeEvent> {
  let channels = 0
  let parts: Buffer[] = []
  let held = 0
  for await (const chunk of pipe as AsyncIterable<Buffer>) {
    parts.push(chunk)
    held += chunk.length
    if (channels > 0 && held < BLOCK_BYTES) continue
    let bytes = Buffer.concat(parts)
    if (channels === 0) {
      const header = readWavHeader(bytes)
      if (!header) continue
      channels = header.channels
      bytes = bytes.subarray(header.dataAt)
      yield describe(channels)
    }
    const whole = bytes.length - (bytes.length % (4 * channels))
    if (whole > 0) yield { type: 'sound', planes: separate(bytes.subarray(0, whole), channels) }
    parts = [bytes.subarray(whole)]
    held = bytes.length - whole
  }
  const rest = Buffer.concat(parts)
  const whole = channels > 0 ? rest.length - (rest.length % (4 * channels)) : 0
  if (whole > 0) yield { type: 'sound', planes: separate(rest.subarray(0, whole), channels) }
}

/** Channels and the place of the samples; undefined while the header is not complete. */
function readWavHeader(bytes: Buffer): { channels: number; dataAt: number } | undefined {
  let channels = 0
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    if (name === 'data') return { channels, dataAt: at + 8 }
    if (name === 'fmt ' && at + 12 <= bytes.length) channels = bytes.readUInt16LE(at + 10)
    at += 8 + bytes.readUInt32LE(at + 4)
  }
  return undefined
}

function separate(bytes: Buffer, channels: number): Float32Array[] {
  const samples = new Float32Array(bytes.length / 4)
  Buffer.from(samples.buffer).set(bytes)
  return Array.from({ length: Math.min(channels, MOST_CHANNELS) }, (_, channel) => {
    const plane = new Float32Array(samples.length / channels)
    for (let i = 0; i < plane.length; i += 1) plane[i] = samples[i * channels + channel]!
    return plane
  })
}

/** Reads codec, rate and length from what FFmpeg prints of its input. */
function formatFrom(said: string, channels: number): SoundFormat {
  const codec = /Audio: (\w+)/.exec(said)?.[1] ?? 'unknown'
  const rate = Number(/Audio: .*?(\d+) Hz/.exec(said)?.[1] ?? 0)
  const seconds = declaredSeconds(said)
  const bits = /Audio: [^\n]*?, s(16|24|32)p?(?: \((\d+) bit\))?/.exec(said)
  return {
    type: 'format',
    codec,
    rate,
    channels,
    ...(seconds === undefined ? {} : { declaredSeconds: seconds }),
    ...(bits === null ? {} : { bits: Number(bits[2] ?? bits[1]) }),
  }
}

/** Length of the sound in seconds: its own where the container tells it apart (Matroska), the container's where there are no pictures. */
function declaredSeconds(said: string): number | undefined {
  const sound = /Stream #\S+.*: Audio:[^\n]*\n((?: {4,}[^\n]*\n)*)/.exec(said)?.[1] ?? ''
  const withPictures = /: Video: (?!.*\(attached pic\))/.test(said)
  const length =
    /DURATION *: (\d+):(\d+):([\d.]+)/.exec(sound) ??
    (withPictures ? undefined : /Duration: (\d+):(\d+):([\d.]+)/.exec(said))
  return length ? Number(length[1]) * 3600 + Number(length[2]) * 60 + Number(length[3]) : undefined
}

function failureFrom(said: string): DecodingFailure {
  const words = said.trim().split('\n').at(-1)?.slice(0, 200) ?? ''
  if (/does not contain any stream|matches no streams/.test(said))
    return failure('not-audio', 'there is no sound in it')
  return failure('corrupt-audio', words.replace(/file:\S+: /, ''))
}
