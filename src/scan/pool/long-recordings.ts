// Which files hold an hour and more, and what a process is told that listens to them in bounded memory.
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'

/**
 * glibc's own setting, read before a program starts. With it three hours of sound take 440 MB at most instead of 631:
 * without, freed pieces of up to 32 MB stay in a heap with holes. It doubles the time of listening (docs/hearing.md).
 */
export const ALLOCATOR = { MALLOC_TRIM_THRESHOLD_: '1000000' } as const

/**
 * Bytes from which on a file holds an hour and more, which is worth the time, by what its name ends with: mp3 and its
 * like at 192 kbit/s, FLAC and uncompressed sound of two channels, 44.1 kHz and 16 bits.
 */
const HOUR = new Map([
  ...['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'wma'].map((kind) => [kind, 86_000_000] as const),
  ['flac', 400_000_000] as const,
  ...['wav', 'aif', 'aiff', 'aifc'].map((kind) => [kind, 635_000_000] as const),
])

/** By its size; what cannot be looked at is not long. */
export async function isLongRecording(path: string): Promise<boolean> {
  const hour = HOUR.get(extname(path).slice(1).toLowerCase())
  if (hour === undefined) return false
  return stat(path).then(
    (known) => known.isFile() && known.size >= hour,
    () => false,
  )
}
