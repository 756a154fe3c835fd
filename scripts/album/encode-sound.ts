// Encodes mono sound to a file with the `ffmpeg` on the PATH, the same bytes at every run of one version.
import { execFileSync } from 'node:child_process'

export interface Encoding {
  /** FFmpeg's name: libmp3lame, flac, aac. */
  readonly encoder: string
  /** Hz. */
  readonly rate: number
  /** Bits per second; lossless encoders ignore it. */
  readonly bitRate: number
  /** Tags by the names that FFmpeg uses for this container. */
  readonly tags: Readonly<Record<string, string>>
  /** Options of the container. */
  readonly container: Readonly<Record<string, string>>
}

/** Samples are -1 to 1; the extension of `path` chooses the container. */
export function encodeSound(path: string, samples: Float32Array, encoding: Encoding): void {
  const { encoder, rate, bitRate, tags, container } = encoding
  const named = (options: object, flag: (name: string, value: string) => string[]): string[] =>
    Object.entries(options).flatMap(([name, value]) => flag(name, value))
  const args = [
    ...['-loglevel', 'error', '-y', '-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', '-'],
    ...['-c:a', encoder, '-b:a', String(bitRate), ...(encoder === 'flac' ? ['-sample_fmt', 's16'] : [])],
    ...['-flags', '+bitexact', '-fflags', '+bitexact', '-map_metadata', '-1'],
    ...named(tags, (name, value) => ['-metadata', `${name}=${value}`]),
    ...named(container, (name, value) => [`-${name}`, value]),
    path,
  ]
  execFileSync('ffmpeg', args, { input: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength) })
}
