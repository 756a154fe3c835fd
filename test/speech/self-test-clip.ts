// The bundled clip of a spoken number, as the samples that listeners take.
import { readFileSync } from 'node:fs'

/** Bytes before the samples in a plain WAV file. */
const WAV_HEADER = 44

/** 8 s at 16 kHz: "zéro un, quatre-vingt-dix-neuf, zéro zéro, douze, trente-quatre". */
export function selfTestClip(): Float32Array {
  const bytes = readFileSync(new URL('../../data/self-test/number.wav', import.meta.url))
  const pcm = new Int16Array(bytes.buffer, bytes.byteOffset + WAV_HEADER, (bytes.length - WAV_HEADER) >> 1)
  return Float32Array.from(pcm, (value) => value / 32_768)
}
