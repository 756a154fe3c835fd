// Covers a stretch of samples with a tone, silence or its own reverse, faded so that it does not click.

/** How a stretch is covered: a tone in Hz, nothing, or itself backwards. */
export type Cover = { readonly tone: number } | 'mute' | 'reverse'

/** Seconds over which the cover comes and goes. */
const FADE_S = 0.01
/** Of full scale: as loud as speech on a record, -12 dBFS. */
const TONE_LEVEL = 0.25

/** The samples of one channel of a stretch, -1 to 1, covered; `rate` in Hz. The first and the last stay as they are. */
export function coverSamples(samples: Float64Array, rate: number, cover: Cover): Float64Array {
  const fade = Math.min(Math.round(FADE_S * rate), samples.length >> 1)
  return samples.map((sample, at) => {
    const share = Math.min(1, at / fade, (samples.length - 1 - at) / fade)
    return sample * (1 - share) + coverAt(samples, at, rate, cover) * share
  })
}

function coverAt(samples: Float64Array, at: number, rate: number, cover: Cover): number {
  if (cover === 'mute') return 0
  if (cover === 'reverse') return samples[samples.length - 1 - at]!
  return TONE_LEVEL * Math.sin((2 * Math.PI * cover.tone * at) / rate)
}
