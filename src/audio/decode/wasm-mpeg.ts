// Reads MPEG audio (mp3) by mpg123 in WebAssembly.
import type { FileHandle } from 'node:fs/promises'
import { MPEGDecoder } from 'mpg123-decoder'
import { findFirstMpegFrame } from './mpeg-header.js'
import { type NativeBlock, type NativeSound, readPieces, toBlock } from './native-sound.js'

const HEAD_BYTES = 65_536

/** The length that a Xing tag states is compared elsewhere, for all decoders alike. */
export async function openMpeg(file: FileHandle, offset: number): Promise<NativeSound> {
  const head = new Uint8Array(HEAD_BYTES)
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, offset)
  // The decoder gives two channels whatever the stream has.
  const mono = findFirstMpegFrame(head.subarray(0, bytesRead))?.channels === 1
  return { codec: 'mp3', blocks: decode(file, offset, mono ? [0] : [0, 1]) }
}

async function* decode(
  file: FileHandle,
  offset: number,
  order: readonly number[],
): AsyncGenerator<NativeBlock> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  for await (const piece of readPieces(file, offset)) yield toBlock(decoder.decode(piece), order)
  decoder.free()
}
