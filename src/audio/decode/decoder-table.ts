// The decoders in the order in which they are asked: the one in the package, then the program on the PATH.
import { decodeInChild } from './decode-in-child.js'
import type { Decoder } from './decoder.js'
import { decodeByFfmpeg } from './ffmpeg-decoder.js'

export const DECODERS: readonly Decoder[] = [
  { name: 'wasm', decode: (file, signal, rate) => decodeInChild({ file, rate }, signal) },
  { name: 'ffmpeg', decode: decodeByFfmpeg },
]
