// The decoders in the order in which they are asked: native first, then the program on the PATH, then WebAssembly.
import { decodeInChild } from './decode-in-child.js'
import type { Decoder } from './decoder.js'
import { decodeByFfmpeg } from './ffmpeg-decoder.js'
import type { SoundKind } from './recognise-sound.js'

/** What the packages that are always installed can read. */
const WASM_KINDS: ReadonlySet<SoundKind> = new Set(['mp3', 'flac', 'ogg-flac', 'ogg', 'opus', 'wav', 'aiff'])

export const DECODERS: readonly Decoder[] = [
  {
    name: 'node-av',
    reads: () => true,
    decode: (file, signal, rate) => decodeInChild('node-av', { file, rate }, signal),
  },
  {
    name: 'ffmpeg',
    reads: () => true,
    decode: decodeByFfmpeg,
  },
  {
    name: 'wasm',
    reads: (kind) => WASM_KINDS.has(kind),
    decode: (file, signal, rate) => decodeInChild('wasm', { file, rate }, signal),
  },
]
