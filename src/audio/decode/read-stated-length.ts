// Reads how long a file itself says it is, for kinds whose length decoders estimate, cut to the file's size, or do not know.
import type { FileHandle } from 'node:fs/promises'
import { readAiffLength } from './aiff-length.js'
import { type DecodingFailure, failure } from './decode-event.js'
import { findWavSamples } from './find-wav-samples.js'
import { findFirstMpegFrame, statedMpegSeconds } from './mpeg-header.js'
import { readOggLength } from './ogg-length.js'
import type { SoundKind } from './recognise-sound.js'
import type { StatedLength } from './stated-length.js'

const HEAD_BYTES = 16_384

/** Undefined where the decoder's word is as good; a failure where the header cannot be true. Throws what reading throws. */
export async function readStatedLength(
  file: FileHandle,
  kind: SoundKind,
  offset: number,
  bytes: number,
): Promise<StatedLength | DecodingFailure | undefined> {
  if (kind === 'mp3' || kind === 'aac') {
    const head = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, offset)
    const frame = findFirstMpegFrame(head.subarray(0, bytesRead))
    return { seconds: (frame && statedMpegSeconds(head.subarray(0, bytesRead), frame)) ?? null }
  }
  if (kind === 'ogg' || kind === 'opus') return readOggLength(file, kind, bytes)
  if (kind === 'aiff') return readAiffLength(file, offset)
  return kind === 'wav' ? readWavLength(file, offset) : undefined
}

async function readWavLength(
  file: FileHandle,
  offset: number,
): Promise<StatedLength | DecodingFailure | undefined> {
  const samples = await findWavSamples(file, offset)
  // What is compressed has no length of its own: the decoder knows it.
  if ('type' in samples) return samples.code === 'no-decoder' ? undefined : samples
  const { rate, channels, width } = samples
  if (rate === 0 || channels === 0 || width === 0)
    return failure('corrupt-audio', `${channels} channels at ${rate} Hz are no sound`)
  const seconds = samples.bytes / (rate * channels * width)
  return { seconds: Number.isFinite(seconds) ? seconds : null }
}
