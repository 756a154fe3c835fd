// Reads and writes samples of any usual width and kind as WAV has them, so that what is read and written again is the same bits.
import type { PcmLayout } from '../decode/find-wav-samples.js'

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

/** Planes (-1 to 1, all of one length) as whole samples of `width` bytes, those of one moment side by side. */
export function interleaved(planes: readonly Float32Array[], width: number): Buffer {
  const codec = sampleCodec({ width, kind: width === 1 ? 'unsigned' : 'signed' })
  const bytes = Buffer.alloc((planes[0]?.length ?? 0) * planes.length * width)
  for (const [channel, plane] of planes.entries())
    for (const [index, sample] of plane.entries())
      codec.write(bytes, (index * planes.length + channel) * width, sample || 0)
  return bytes
}
