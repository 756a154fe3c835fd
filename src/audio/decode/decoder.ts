// The contract of a decoder: a row of the table, asked in order until one can read the file.
import type { DecodeEvent, DecodeRate } from './decode-event.js'
import type { SoundKind } from './recognise-sound.js'

export type DecoderName = 'node-av' | 'ffmpeg' | 'wasm'

export interface Decoder {
  readonly name: DecoderName
  /** Whether it can read files of this kind when it is there. */
  reads(kind: SoundKind): boolean
  /**
   * Decodes the file's best sound stream at that rate. Bad input and a missing decoder are events, never thrown;
   * when `signal` aborts, or the caller stops iterating, whatever runs for it is ended.
   */
  decode(file: string, signal: AbortSignal, rate: DecodeRate): AsyncGenerator<DecodeEvent>
}
