// Reads Vorbis in Ogg by its reference decoder in WebAssembly.
import type { FileHandle } from 'node:fs/promises'
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import type { NativeSound } from './native-sound.js'
import { oggBlocks } from './ogg-blocks.js'

/** An Ogg stream states no length of its own: its last page has the number of its last sample. */
export async function openVorbis(file: FileHandle, offset: number): Promise<NativeSound> {
  return { codec: 'vorbis', blocks: oggBlocks(new OggVorbisDecoder(), file, offset) }
}
