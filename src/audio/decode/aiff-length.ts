// Reads how long an AIFF or AIFF-C file says it is.
import type { FileHandle } from 'node:fs/promises'
import { type DecodingFailure, failure } from './decode-event.js'
import type { StatedLength } from './stated-length.js'

const COMMON_BYTES = 18

/** Walks the chunks; a file without samples, or whose header cannot be true, is a `corrupt-audio` failure. */
export async function readAiffLength(
  file: FileHandle,
  offset: number,
): Promise<StatedLength | DecodingFailure> {
  const header = Buffer.alloc(8 + COMMON_BYTES)
  let seconds = Number.NaN
  let hasSamples = false
  for (let at = offset + 12; ;) {
    const { bytesRead } = await file.read(header, 0, header.length, at)
    if (bytesRead < 8) break
    const name = header.toString('latin1', 0, 4)
    const length = header.readUInt32BE(4)
    if (name === 'COMM') seconds = header.readUInt32BE(10) / readExtended(header, 16)
    if (name === 'SSND') hasSamples = true
    at += 8 + length + (length % 2)
  }
  if (hasSamples && Number.isFinite(seconds)) return { seconds }
  return failure('corrupt-audio', 'the AIFF file has no samples, or does not say how they are written')
}

/** An 80-bit IEEE 754 extended number: sign and exponent in 16 bits, then 64 bits of mantissa. */
function readExtended(bytes: Buffer, at: number): number {
  const exponent = bytes.readUInt16BE(at) & 0x7fff
  return Number(bytes.readBigUInt64BE(at + 2)) * 2 ** (exponent - 16383 - 63)
}
