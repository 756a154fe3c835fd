// Decodes FLAC to a WAV file of the same rate, channels and depth, sample for sample.
import { type FileHandle, open } from 'node:fs/promises'
import { type DecodingFailure, failure } from '../decode/decode-event.js'
import { openFlac } from '../decode/wasm-flac.js'
import { WAV_HEADER_BYTES, wavHeader } from '../wav-header.js'
import { sampleCodec } from './sample-codec.js'

/** The decoder's samples are single-precision numbers, which hold 24 bits without loss. */
const DEEPEST = 24
/** A RIFF file says its length in 32 bits. */
const LARGEST = 0xffffffff

/** `offset` is where the sound begins in the file, in bytes; `depth` are its bits a sample. Throws what the file system throws. */
export async function flacToWav(
  input: string,
  offset: number,
  depth: number,
  output: string,
): Promise<DecodingFailure | undefined> {
  const [from, to] = [await open(input, 'r'), await open(output, 'w')]
  try {
    if (depth > DEEPEST) return failure('no-decoder', `samples of ${depth} bits are not decoded without loss`)
    return await writeSamples(from, offset, to, depth)
  } finally {
    await from.close()
    await to.close()
  }
}

async function writeSamples(
  from: FileHandle,
  offset: number,
  to: FileHandle,
  depth: number,
): Promise<DecodingFailure | undefined> {
  const width = Math.ceil(depth / 8)
  let at = WAV_HEADER_BYTES
  let shape = { rate: 0, channels: 0 }
  const { blocks } = await openFlac(from, offset)
  for await (const { rate, planes, damage } of blocks) {
    if (damage !== undefined) return failure('corrupt-audio', damage)
    const [first] = planes
    if (first === undefined) continue
    shape = { rate, channels: planes.length }
    const bytes = interleaved(planes, depth)
    await to.write(bytes, 0, bytes.length, at)
    at += bytes.length
    if (at > LARGEST) return failure('too-large', 'as WAV it would be larger than 4 GB')
  }
  const header = wavHeader(shape.rate, shape.channels, width, at - WAV_HEADER_BYTES)
  await to.write(header, 0, header.length, 0)
  return undefined
}

/** Samples of the FLAC decoder as a WAV file has them, each in as many bytes as `depth` bits take. */
export function interleaved(planes: readonly Float32Array[], depth: number): Buffer {
  const width = Math.ceil(depth / 8)
  const codec = sampleCodec({ width, kind: width === 1 ? 'unsigned' : 'signed' })
  // The decoder divides by the largest sample; what has fewer bits than its bytes hold stands in the upper ones.
  const whole = (sample: number): number => Math.round(sample * (2 ** (depth - 1) - 1)) / 2 ** (depth - 1)
  const bytes = Buffer.alloc((planes[0]?.length ?? 0) * planes.length * width)
  for (const [channel, plane] of planes.entries())
    for (const [index, sample] of plane.entries())
      codec.write(bytes, (index * planes.length + channel) * width, whole(sample))
  return bytes
}
