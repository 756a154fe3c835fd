// Reads Opus in Ogg by its reference decoder in WebAssembly.
import type { FileHandle } from 'node:fs/promises'
import { OggOpusDecoder } from 'ogg-opus-decoder'
import { type NativeBlock, type NativeSound, readPieces, toBlock, vorbisOrder } from './native-sound.js'

/** An Ogg stream states no length of its own: its last page has the number of its last sample. */
export async function openOpus(file: FileHandle, offset: number): Promise<NativeSound> {
  return { codec: 'opus', blocks: decode(file, offset) }
}

async function* decode(file: FileHandle, offset: number): AsyncGenerator<NativeBlock> {
  const decoder = new OggOpusDecoder()
  await decoder.ready
  for await (const piece of readPieces(file, offset)) {
    const output = await decoder.decode(piece)
    yield toBlock(output, vorbisOrder(output.channelData.length))
  }
  const rest = await decoder.flush()
  yield toBlock(rest, vorbisOrder(rest.channelData.length))
  decoder.free()
}
