// Reads the header of a WAV file (RIFF and RF64): where its samples lie and how they are written.
import type { FileHandle } from 'node:fs/promises'
import { type DecodingFailure, failure } from './decode-event.js'

/** Where the samples lie in a file and how they are written; they are little-endian. */
export interface PcmLayout {
  readonly rate: number
  readonly channels: number
  /** Bytes of one sample: 1, 2, 3, 4 or 8. */
  readonly width: number
  readonly kind: 'signed' | 'unsigned' | 'float'
  /** First byte of the samples. */
  readonly start: number
  /** Bytes of all samples as the header states; Infinity where it states none. */
  readonly bytes: number
}

const PCM = 1
const FLOAT = 3
/** The true format stands in the first two bytes of the sub-format. */
const EXTENSIBLE = 0xfffe
const FORMAT_BYTES = 40
/** Programs that write to a pipe leave the length at its largest value; RF64 says it elsewhere. */
const UNKNOWN_LENGTH = 0xffffffff

type Format = Pick<PcmLayout, 'rate' | 'channels' | 'width' | 'kind'>

/** Walks the chunks to the samples; a compressed kind is a `no-decoder` failure, a damaged header a `corrupt-audio` one. */
export async function findWavSamples(file: FileHandle, offset: number): Promise<PcmLayout | DecodingFailure> {
  const header = Buffer.alloc(8 + FORMAT_BYTES)
  let format: Format | DecodingFailure | undefined
  let longLength = Number.POSITIVE_INFINITY
  for (let at = offset + 12; ;) {
    const { bytesRead } = await file.read(header, 0, header.length, at)
    if (bytesRead < 8) return failure('corrupt-audio', 'the WAV file has no samples')
    const name = header.toString('latin1', 0, 4)
    const length = header.readUInt32LE(4)
    if (name === 'ds64') longLength = Number(header.readBigUInt64LE(16))
    if (name === 'fmt ') format = readFormat(header.subarray(8))
    if (name === 'data') {
      if (!format) return failure('corrupt-audio', 'the WAV file does not say how its samples are written')
      if ('type' in format) return format
      const bytes = length === UNKNOWN_LENGTH ? longLength : length
      return { ...format, start: at + 8, bytes }
    }
    at += 8 + length + (length % 2)
  }
}

function readFormat(bytes: Buffer): Format | DecodingFailure {
  const tag = bytes.readUInt16LE(0)
  const coding = tag === EXTENSIBLE ? bytes.readUInt16LE(24) : tag
  if (coding !== PCM && coding !== FLOAT)
    return failure('no-decoder', `WAV coding ${coding} holds no plain samples`)
  const width = Math.ceil(bytes.readUInt16LE(14) / 8)
  const kind = coding === FLOAT ? 'float' : width === 1 ? 'unsigned' : 'signed'
  return { rate: bytes.readUInt32LE(4), channels: bytes.readUInt16LE(2), width, kind }
}
