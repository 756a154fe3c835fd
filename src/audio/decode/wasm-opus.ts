// Reads Opus in Ogg by its reference decoder in WebAssembly.
import type { FileHandle } from 'node:fs/promises'
import { OggOpusDecoder } from 'ogg-opus-decoder'
import type { NativeSound } from './native-sound.js'
import { oggBlocks } from './ogg-blocks.js'

/** An Ogg stream states no length of its own: its last page has the number of its last sample. */
export async function openOpus(file: FileHandle, offset: number): Promise<NativeSound> {
  return { codec: 'opus', blocks: oggBlocks(new OggOpusDecoder(), file, offset) }
}
