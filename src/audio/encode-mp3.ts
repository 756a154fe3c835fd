// Makes an MP3 of samples, small enough to stand inside a page.
import { createMp3Encoder } from 'wasm-media-encoders'

/** Enough for speech over music to be judged by ear, in kbit/s. */
const BITRATE = 48

/** One or two channels of samples from -1 to 1; `rate` in Hz, one that MP3 knows (16,000 is). */
export async function encodeMp3(planes: readonly Float32Array[], rate: number): Promise<Uint8Array> {
  const encoder = await createMp3Encoder()
  const channels = planes.length === 1 ? 1 : 2
  encoder.configure({ sampleRate: rate, channels, bitrate: BITRATE })
  // The encoder gives each part in memory of its own, which the next call writes over.
  const parts = [
    Uint8Array.from(encoder.encode(planes.slice(0, channels))),
    Uint8Array.from(encoder.finalize()),
  ]
  return new Uint8Array(Buffer.concat(parts))
}
