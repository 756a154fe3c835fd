// The English clip of fixtures/speech, as the samples that listeners take.
import { readFileSync } from 'node:fs'

/** Bytes before the samples in a plain WAV file. */
const WAV_HEADER = 44

/** 9.5 s at 16 kHz: "three one two, five five five, zero one eight nine". */
export function englishClip(): Float32Array {
  const bytes = readFileSync(new URL('../../../fixtures/speech/number-en.wav', import.meta.url))
  const pcm = new Int16Array(bytes.buffer, bytes.byteOffset + WAV_HEADER, (bytes.length - WAV_HEADER) >> 1)
  return Float32Array.from(pcm, (value) => value / 32_768)
}
