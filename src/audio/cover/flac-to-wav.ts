// Decodes FLAC to a WAV file of the same rate, channels and depth, sample for sample.
import { type FileHandle, open } from 'node:fs/promises'
import { type DecodingFailure, failure } from '../decode/decode-event.js'
import { decodeByWasm } from '../decode/wasm-stream.js'
import { WAV_HEADER_BYTES, wavHeader } from '../wav-header.js'
import { interleaved } from './sample-codec.js'

/** The decoder's samples are single-precision numbers, which hold 24 bits without loss. */
const DEEPEST = 24
/** A RIFF file says its length in 32 bits. */
const LARGEST = 0xffffffff

/** `depth` are the file's bits a sample. Throws what the file system throws. */
export async function flacToWav(
  input: string,
  depth: number,
  output: string,
): Promise<DecodingFailure | undefined> {
  if (depth > DEEPEST) return failure('no-decoder', `samples of ${depth} bits are not decoded without loss`)
  const to = await open(output, 'w')
  try {
    return await writeSamples(input, to, depth)
  } finally {
    await to.close()
  }
}

async function writeSamples(
  input: string,
  to: FileHandle,
  depth: number,
): Promise<DecodingFailure | undefined> {
  const width = Math.ceil(depth / 8)
  let at = WAV_HEADER_BYTES
  let shape = { rate: 0, channels: 0 }
  for await (const event of decodeByWasm(input, 'own')) {
    if (event.type === 'failure') return event
    if (event.type === 'loss') return failure('corrupt-audio', event.why)
    if (event.type === 'format') {
      shape = event
      continue
    }
    const bytes = interleaved(event.planes, width)
    await to.write(bytes, 0, bytes.length, at)
    at += bytes.length
    if (at > LARGEST) return failure('too-large', 'as WAV it would be larger than 4 GB')
  }
  const header = wavHeader(shape.rate, shape.channels, width, at - WAV_HEADER_BYTES)
  await to.write(header, 0, header.length, 0)
  return undefined
}
