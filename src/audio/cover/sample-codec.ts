// Reads and writes single samples of any usual width and kind, so that what is read and written again is the same bits.
import type { PcmLayout } from '../decode/pcm-stream.js'

interface SampleCodec {
  /** -1 to 1. */
  read(bytes: Buffer, at: number): number
  /** Clipped at full scale. */
  write(bytes: Buffer, at: number, sample: number): void
}

/** For the little-endian samples of a WAV file. */
export function sampleCodec({ width, kind }: Pick<PcmLayout, 'width' | 'kind'>): SampleCodec {
  if (kind === 'float' && width === 4)
    return { read: (b, at) => b.readFloatLE(at), write: (b, at, sample) => b.writeFloatLE(sample, at) }
  if (kind === 'float')
    return { read: (b, at) => b.readDoubleLE(at), write: (b, at, sample) => b.writeDoubleLE(sample, at) }
  const scale = 2 ** (8 * width - 1)
  // One byte is unsigned in WAV, more are signed.
  const middle = kind === 'unsigned' ? scale : 0
  const read = (b: Buffer, at: number): number =>
    ((middle > 0 ? b.readUInt8(at) : b.readIntLE(at, width)) - middle) / scale
  const write = (b: Buffer, at: number, sample: number): void => {
    const value = Math.max(-scale, Math.min(scale - 1, Math.round(sample * scale))) + middle
    if (middle > 0) b.writeUInt8(value, at)
    else b.writeIntLE(value, at, width)
  }
  return { read, write }
}
