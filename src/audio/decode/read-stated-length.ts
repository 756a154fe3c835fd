// Reads how long a file itself says it is, for kinds whose length decoders estimate, cut to the file's size, or do not know.
import type { FileHandle } from 'node:fs/promises'
import type { DecodingFailure } from './decode-event.js'
import { findFirstMpegFrame, statedMpegSeconds } from './mpeg-header.js'
import { readOggLength } from './ogg-length.js'
import { openAiff } from './open-aiff.js'
import { openWav } from './open-wav.js'
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
  if (kind !== 'wav' && kind !== 'aiff') return undefined
  const sound = await (kind === 'wav' ? openWav : openAiff)(file, offset)
  // A coding that only native decoders read: they know its length.
  if ('type' in sound) return sound.code === 'no-decoder' ? undefined : sound
  return { seconds: sound.declaredSeconds ?? null }
}
