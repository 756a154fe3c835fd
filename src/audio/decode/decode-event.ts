// What a decoder says while it decodes: the contract between every decoder and the one place that gathers a track.
import type { ProblemCode } from '../../core/problem.js'

/** The most channels that are kept apart; of more, the first eight are heard. */
export const MOST_CHANNELS = 8

/** The rate of the samples that are sent: 16 kHz to listen to, or the one that the file begins with. */
export type DecodeRate = 'listening' | 'own'

/** What a decoder process is sent. */
export interface DecodeWish {
  readonly file: string
  readonly rate: DecodeRate
}

/** What is known once the first sound is there. */
export interface SoundFormat {
  readonly type: 'format'
  /** As the decoder names it (mp3, flac, aac, pcm_s24le …). */
  readonly codec: string
  /** Sample rate in the file, in Hz. */
  readonly rate: number
  /** Channels in the file; at most `MOST_CHANNELS` of them are sent. */
  readonly channels: number
  /** Length that the container states, in seconds; absent where it states none or only an estimate. */
  readonly declaredSeconds?: number
  /** Bits of a sample, where the file has whole samples and says so. */
  readonly bits?: number
}

/** The next samples at the rate that was asked for, one array a channel, all of one length. */
export interface SoundBlock {
  readonly type: 'sound'
  readonly planes: readonly Float32Array[]
}

/** Sound that could not be decoded here; `seconds` of silence stand in its place (0 where the loss has no known length). */
export interface SoundLoss {
  readonly type: 'loss'
  readonly seconds: number
  readonly why: string
}

/** Decoding cannot go on; what came before stays. `unavailable` means that this decoder is not there or does not read this kind. */
export interface DecodingFailure {
  readonly type: 'failure'
  readonly code: ProblemCode | 'unavailable'
  readonly message: string
}

/** `format` comes first, then blocks and losses, and `format` again where its length is known only then; a failure is the last event. */
export type DecodeEvent = SoundFormat | SoundBlock | SoundLoss | DecodingFailure

/** Makes a failure event. */
export function failure(code: DecodingFailure['code'], message: string): DecodingFailure {
  return { type: 'failure', code, message }
}

/** The samples of all parts, one behind the other. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
