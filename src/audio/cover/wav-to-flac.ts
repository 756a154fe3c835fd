// Encodes a WAV file as FLAC, sample for sample, with the tags and pictures of the file that it was made of.
import { type FileHandle, open } from 'node:fs/promises'
import { type DecodingFailure, failure } from '../decode/decode-event.js'
import { findWavSamples, type PcmLayout } from '../decode/find-wav-samples.js'
import { type FlacEncoder, openFlacEncoder } from './encode-flac.js'
import { completeInfo, type FlacBlock, flacBlocksIn, writeFlacBlocks } from './flac-metadata.js'

const FRAMES_AT_ONCE = 65_536
const MOST_CHANNELS = 8
const WIDEST = 3

/** Why FLAC cannot hold samples of this layout without loss; undefined where it can. */
export function refusalOfFlac({ kind, width, channels }: PcmLayout): string | undefined {
  if (kind === 'float') return 'FLAC holds whole numbers, and its samples are floating-point'
  if (width > WIDEST) return `FLAC is written with at most 24 bits, and its samples have ${8 * width}`
  return channels > MOST_CHANNELS ? `FLAC has at most 8 channels, and it has ${channels}` : undefined
}

/**
 * `depth` is how many of a sample's upper bits are written, `metadata` what else the file is to say. Throws what the file
 * system throws.
 */
export async function wavToFlac(
  wav: string,
  output: string,
  { depth, metadata }: { readonly depth?: number; readonly metadata: readonly FlacBlock[] },
): Promise<DecodingFailure | undefined> {
  const [from, to] = [await open(wav, 'r'), await open(output, 'w')]
  try {
    const layout = await findWavSamples(from, 0)
    if ('type' in layout) return layout
    const refusal = refusalOfFlac(layout)
    if (refusal !== undefined) return failure('no-decoder', refusal)
    const frame = layout.width * layout.channels
    const bytes = Math.min(layout.bytes, (await from.stat()).size - layout.start)
    const shape = {
      rate: layout.rate,
      channels: layout.channels,
      depth: depth ?? 8 * layout.width,
      samples: Math.floor(bytes / frame),
    }
    const encoder = await openFlacEncoder(shape)
    try {
      await encodeAll(from, layout, shape, encoder, to, metadata)
    } finally {
      encoder.close()
    }
    await to.sync()
    return undefined
  } finally {
    await from.close()
    await to.close()
  }
}

async function encodeAll(
  from: FileHandle,
  layout: PcmLayout,
  { samples, depth }: { readonly samples: number; readonly depth: number },
  encoder: FlacEncoder,
  to: FileHandle,
  metadata: readonly FlacBlock[],
): Promise<void> {
  const frame = layout.width * layout.channels
  const read = wholeSamples(layout, 8 * layout.width - depth)
  const [info, ...own] = flacBlocksIn(encoder.head)
  const head = (first: FlacBlock): Buffer =>
    writeFlacBlocks([first, ...(metadata.length > 0 ? metadata : own)])
  await to.write(head(info!))
  for (let at = 0; at < samples; at += FRAMES_AT_ONCE) {
    const bytes = Buffer.alloc(Math.min(FRAMES_AT_ONCE, samples - at) * frame)
    const { bytesRead } = await from.read(bytes, 0, bytes.length, layout.start + at * frame)
    await to.write(encoder.encode(read(bytes.subarray(0, bytesRead - (bytesRead % frame)))))
  }
  const { rest, whole } = encoder.finish()
  await to.write(rest)
  const complete = head(completeInfo(info!, whole))
  await to.write(complete, 0, complete.length, 0)
}

/** Interleaved samples of little-endian bytes; `unused` lower bits are left out. */
function wholeSamples(
  { width, kind }: PcmLayout,
  unused: number,
): (bytes: Buffer) => Int32Array<ArrayBuffer> {
  // One byte is unsigned in WAV and signed in FLAC.
  const at = kind === 'unsigned' ? (bytes: Buffer, index: number) => bytes[index]! - 128 : readSigned
  return (bytes) =>
    Int32Array.from({ length: bytes.length / width }, (_, index) => at(bytes, index * width) >> unused)

  function readSigned(bytes: Buffer, index: number): number {
    return bytes.readIntLE(index, width)
  }
}
