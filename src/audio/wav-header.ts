// The header of a WAV file with uncompressed samples.

/** Bytes in front of the samples. */
export const WAV_HEADER_BYTES = 44

const PCM = 1
const FLOAT = 3

/** `rate` in Hz, `width` in bytes of one sample, `size` in bytes of all samples (below 4 GB). */
export function wavHeader(
  rate: number,
  channels: number,
  width: number,
  size: number,
  floating = false,
): Buffer {
  const bytes = Buffer.alloc(WAV_HEADER_BYTES)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(WAV_HEADER_BYTES - 8 + size, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(floating ? FLOAT : PCM, 20)
  bytes.writeUInt16LE(channels, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * channels * width, 28)
  bytes.writeUInt16LE(channels * width, 32)
  bytes.writeUInt16LE(width * 8, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(size, 40)
  return bytes
}
