// Resamples planar blocks as a stream by libsamplerate in WebAssembly, with exactly the samples that the input's length asks for.
import libsamplerate from '@alexanderolsen/libsamplerate-js'

/** Input that pushes the last samples out of the filter, in seconds; its half length is far shorter. */
const TAIL_S = 0.1

export interface Resampler {
  /** Takes planes at the input's rate, returns what is ready at the output's. */
  convert(planes: readonly Float32Array[]): Float32Array[]
  /** The rest; the output is then `input samples * to / from` long, rounded. */
  finish(): Float32Array[]
  /** Frees the WebAssembly memory. */
  close(): void
}

/** `from` and `to` in Hz. Medium quality: flat to 7.2 kHz, images 121 dB down (libsamplerate's own figures). */
export async function createResampler(channels: number, from: number, to: number): Promise<Resampler> {
  if (from === to) return { convert: (planes) => [...planes], finish: () => [], close: () => undefined }
  const { create, ConverterType } = libsamplerate
  const converterType = ConverterType.SRC_SINC_MEDIUM_QUALITY
  const filter = await create(channels, from, to, { converterType })
  let taken = 0
  let given = 0
  const convert = (planes: readonly Float32Array[]): Float32Array[] => {
    taken += planes[0]?.length ?? 0
    const out = separate(filter.full(interleave(planes)), channels)
    given += out[0]!.length
    return out
  }
  const finish = (): Float32Array[] => {
    const due = Math.round((taken * to) / from)
    const before = given
    const silence = Array.from({ length: channels }, () => new Float32Array(Math.ceil(from * TAIL_S)))
    return convert(silence).map((plane) => plane.subarray(0, Math.max(0, due - before)))
  }
  return { convert, finish, close: () => filter.destroy() }
}

function interleave(planes: readonly Float32Array[]): Float32Array {
  const channels = planes.length
  if (channels === 1) return planes[0]!
  const joined = new Float32Array(planes[0]!.length * channels)
  for (const [channel, plane] of planes.entries()) {
    for (let i = 0; i < plane.length; i += 1) joined[i * channels + channel] = plane[i]!
  }
  return joined
}

function separate(joined: Float32Array, channels: number): Float32Array[] {
  if (channels === 1) return [joined]
  const length = Math.floor(joined.length / channels)
  return Array.from({ length: channels }, (_, channel) => {
    const plane = new Float32Array(length)
    for (let i = 0; i < length; i += 1) plane[i] = joined[i * channels + channel]!
    return plane
  })
}
