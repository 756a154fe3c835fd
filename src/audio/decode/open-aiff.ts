// Reads the header of an AIFF or AIFF-C file and hands its samples on.
import type { FileHandle } from 'node:fs/promises'
import { type DecodingFailure, failure } from './decode-event.js'
import type { NativeSound } from './native-sound.js'
import { openPcm, type PcmLayout } from './pcm-stream.js'

const COMMON_BYTES = 22

/** Compression types of AIFF-C that are none: their kind and order of bytes. */
const CODINGS: Readonly<
  Record<string, Pick<PcmLayout, 'kind' | 'littleEndian'> & { readonly width?: number }>
> = {
  NONE: { kind: 'signed', littleEndian: false },
  twos: { kind: 'signed', littleEndian: false },
  sowt: { kind: 'signed', littleEndian: true },
  in24: { kind: 'signed', littleEndian: false, width: 3 },
  in32: { kind: 'signed', littleEndian: false, width: 4 },
  fl32: { kind: 'float', littleEndian: false, width: 4 },
  FL32: { kind: 'float', littleEndian: false, width: 4 },
  fl64: { kind: 'float', littleEndian: false, width: 8 },
  FL64: { kind: 'float', littleEndian: false, width: 8 },
}

/** Walks the chunks to the samples; a compressed kind is a `no-decoder` failure, a damaged header a `corrupt-audio` one. */
export async function openAiff(file: FileHandle, offset: number): Promise<NativeSound | DecodingFailure> {
  const header = Buffer.alloc(8 + COMMON_BYTES)
  await file.read(header, 0, 12, offset)
  const compressed = header.toString('latin1', 8, 12) === 'AIFC'
  let common: Buffer | undefined
  let start: number | undefined
  for (let at = offset + 12; ; ) {
    const { bytesRead } = await file.read(header, 0, header.length, at)
    if (bytesRead < 8) break
    const name = header.toString('latin1', 0, 4)
    const length = header.readUInt32BE(4)
    if (name === 'COMM') common = Buffer.from(header.subarray(8))
    // An offset and a block size stand in front of the samples.
    if (name === 'SSND') start = at + 16 + header.readUInt32BE(8)
    at += 8 + length + (length % 2)
  }
  if (!common || start === undefined) return failure('corrupt-audio', 'the AIFF file has no samples')
  return openSamples(file, common, start, compressed)
}

function openSamples(
  file: FileHandle,
  common: Buffer,
  start: number,
  compressed: boolean,
): NativeSound | DecodingFailure {
  const name = compressed ? common.toString('latin1', 18, 22) : 'NONE'
  const coding = CODINGS[name]
  if (!coding) return failure('no-decoder', `AIFF-C coding ${name} needs a native decoder`)
  const channels = common.readUInt16BE(0)
  const width = coding.width ?? Math.ceil(common.readUInt16BE(6) / 8)
  const bytes = common.readUInt32BE(2) * channels * width
  const order = width === 1 ? '' : coding.littleEndian ? 'le' : 'be'
  const codec = `pcm_${coding.kind[0]}${width * 8}${order}`
  return openPcm(file, { codec, rate: readExtended(common, 8), channels, width, start, bytes, ...coding })
}

/** An 80-bit IEEE 754 extended number: sign and exponent in 16 bits, then 64 bits of mantissa. */
function readExtended(bytes: Buffer, at: number): number {
  const exponent = bytes.readUInt16BE(at) & 0x7fff
  return Number(bytes.readBigUInt64BE(at + 2)) * 2 ** (exponent - 16383 - 63)
}
