// The contract of a decoder: a row of the table, asked in order until one can read the file.
import type { DecodeEvent, DecodeRate } from './decode-event.js'

export type DecoderName = 'wasm' | 'ffmpeg'

export interface Decoder {
  readonly name: DecoderName
  /**
   * Decodes the file's best sound stream at that rate. Bad input and a missing decoder are events, never thrown;
   * when `signal` aborts, or the caller stops iterating, whatever runs for it is ended.
   */
  decode(file: string, signal: AbortSignal, rate: DecodeRate): AsyncGenerator<DecodeEvent>
}
