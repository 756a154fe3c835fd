// Reads uncompressed samples of any usual width, order of bytes and kind as planar blocks.
import type { FileHandle } from 'node:fs/promises'
import { type DecodingFailure, failure } from './decode-event.js'
import { isPossibleRate, type NativeBlock, type NativeSound } from './native-sound.js'

/** Where the samples lie in a file and how they are written. */
export interface PcmLayout {
  readonly codec: string
  readonly rate: number
  readonly channels: number
  /** Bytes of one sample: 1, 2, 3, 4 or 8. */
  readonly width: number
  readonly kind: 'signed' | 'unsigned' | 'float'
  readonly littleEndian: boolean
  /** First byte of the samples. */
  readonly start: number
  /** Bytes of all samples as the header states; Infinity where it states none. */
  readonly bytes: number
}

const BLOCK_FRAMES = 8192
const MOST_FILE_CHANNELS = 64

/** Opens the samples, or says why the layout is none that can be read. */
export function openPcm(file: FileHandle, layout: PcmLayout): NativeSound | DecodingFailure {
  const { channels, width, kind, rate, bytes } = layout
  const widths = kind === 'float' ? [4, 8] : kind === 'signed' ? [1, 2, 3, 4] : [1]
  if (channels < 1 || channels > MOST_FILE_CHANNELS || !isPossibleRate(rate)) {
    return failure('corrupt-audio', `${channels} channels at ${rate} Hz are no sound`)
  }
  if (!widths.includes(width))
    return failure('no-decoder', `samples of ${width * 8} bits (${kind}) are not read`)
  const declared = Number.isFinite(bytes) ? { declaredSeconds: bytes / (width * channels * rate) } : {}
  const bits = kind === 'float' ? {} : { bits: width * 8 }
  return { codec: layout.codec, ...declared, ...bits, blocks: readFrames(file, layout) }
}

async function* readFrames(file: FileHandle, layout: PcmLayout): AsyncGenerator<NativeBlock> {
  const { rate, channels, width, start, bytes } = layout
  const frame = width * channels
  const buffer = Buffer.alloc(BLOCK_FRAMES * frame)
  const take = sampleReader(layout)
  for (let at = 0; at < bytes; ) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, bytes - at), start + at)
    const frames = Math.floor(bytesRead / frame)
    if (frames === 0) return
    const planes = Array.from({ length: channels }, (_, channel) => {
      const plane = new Float32Array(frames)
      for (let i = 0; i < frames; i += 1) plane[i] = take(buffer, i * frame + channel * width)
      return plane
    })
    yield { rate, planes }
    at += frames * frame
  }
}

function sampleReader(layout: PcmLayout): (bytes: Buffer, at: number) => number {
  const { width, kind, littleEndian: little } = layout
  if (kind === 'unsigned') return (bytes, at) => (bytes[at]! - 128) / 128
  if (kind === 'float' && width === 4)
    return little ? (b, at) => b.readFloatLE(at) : (b, at) => b.readFloatBE(at)
  if (kind === 'float') return little ? (b, at) => b.readDoubleLE(at) : (b, at) => b.readDoubleBE(at)
  const scale = 2 ** (8 * width - 1)
  return little ? (b, at) => b.readIntLE(at, width) / scale : (b, at) => b.readIntBE(at, width) / scale
}
