// The sound of the audio fixtures as a formula: a rising tone in every channel, so that any decoder's samples can be held to the truth.

/** Length of every fixture, in seconds. */
export const CHIRP_SECONDS = 1

/** Every so many samples are compared: enough to tell one shift from the next. */
const STRIDE = 7

/** Channel `channel` of the chirp at `rate` Hz: 200 Hz plus 150 a channel, rising by 1200 Hz a second, faded at both ends. */
export function chirp(channel: number, rate: number): Float32Array {
  const samples = new Float32Array(Math.round(CHIRP_SECONDS * rate))
  for (let i = 0; i < samples.length; i += 1) {
    const t = i / rate
    const fade = Math.min(1, t / 0.05, (CHIRP_SECONDS - t) / 0.05)
    samples[i] = 0.4 * fade * Math.sin(2 * Math.PI * ((200 + 150 * channel) * t + 600 * t * t))
  }
  return samples
}

/** How close `heard` comes to `truth` when shifted by up to `most` samples: the shift, and the error below the truth in dB. */
export function compare(
  heard: Float32Array,
  truth: Float32Array,
  most: number,
): { shift: number; errorDb: number } {
  let best = { shift: 0, errorDb: Number.POSITIVE_INFINITY }
  for (let shift = -most; shift <= most; shift += 1) {
    let error = 0
    let power = 0
    for (let i = 0; i < truth.length; i += STRIDE) {
      error += ((heard[i + shift] ?? 0) - truth[i]!) ** 2
      power += truth[i]! ** 2
    }
    const errorDb = 10 * Math.log10(error / power + 1e-12)
    if (errorDb < best.errorDb) best = { shift, errorDb }
  }
  return best
}
