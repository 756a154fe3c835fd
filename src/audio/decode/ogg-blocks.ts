// Drives a WebAssembly decoder of a codec in Ogg: pieces of the file in, blocks of samples out.
import type { FileHandle } from 'node:fs/promises'
import { type NativeBlock, readPieces, toBlock, vorbisOrder } from './native-sound.js'

type Decoded = Parameters<typeof toBlock>[0]

/** What the decoders of Opus and Vorbis have in common. */
export interface OggDecoder {
  readonly ready: Promise<void>
  decode(piece: Uint8Array): Decoded | Promise<Decoded>
  flush(): Decoded | Promise<Decoded>
  free(): void
}

/** All blocks from `offset` (bytes) on, the last one held back by the decoder included. */
export async function* oggBlocks(
  decoder: OggDecoder,
  file: FileHandle,
  offset: number,
): AsyncGenerator<NativeBlock> {
  await decoder.ready
  for await (const piece of readPieces(file, offset)) {
    const output = await decoder.decode(piece)
    yield toBlock(output, vorbisOrder(output.channelData.length))
  }
  const rest = await decoder.flush()
  yield toBlock(rest, vorbisOrder(rest.channelData.length))
  decoder.free()
}
