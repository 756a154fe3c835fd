// Writes a passage of a sound as a WAV file, so that a person can listen to what was found and decide.
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { TimeRange } from '../core/finding.js'
import { type Problem, problem } from '../core/problem.js'
import { writeWhole } from '../disk/write-whole.js'
import { WAV_HEADER_BYTES, wavHeader } from './wav-header.js'

/** A clip begins this much before its passage and ends as much after it, in seconds. */
const LEAD_S = 1
const LONGEST_NAME = 100

/** A passage with a second before and behind it, in seconds of the sound. */
export function clipStretch({ start, end }: TimeRange): TimeRange {
  return { start: Math.max(0, start - LEAD_S), end: end + LEAD_S }
}

/**
 * Writes WAV files of the passages of one input into `folder` (made if missing), each by the second at which it begins. The
 * name tells folder, track and time: `disc-2-07-outro-12m03s.wav`, `…-12m03s-2.wav` for the next one in that second. Returns
 * the first problem.
 */
export async function writeClips(
  folder: string,
  input: string,
  clips: readonly { readonly start: number; readonly wav: Buffer }[],
): Promise<Problem | undefined> {
  const taken = new Map<string, number>()
  for (const { start, wav } of clips) {
    const name = nameClip(input, start)
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    const path = join(folder, count === 1 ? name : name.replace(/\.wav$/, `-${count}.wav`))
    try {
      await mkdir(folder, { recursive: true })
      await writeWhole(path, wav)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
      const message = `the clip cannot be written (${code})`
      return problem(path, 'output-unwritable', message, 'name a folder that can be written to and has room')
    }
  }
  return undefined
}

/** Name of a clip: what a file system or a shell could trip over becomes a hyphen. */
export function nameClip(input: string, start: number): string {
  const folder = basename(dirname(input))
  const track = basename(input, extname(input))
  const name = folder && folder !== '.' ? `${folder}-${track}` : track
  const plain = name.replace(/[^\p{L}\p{N}._]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '')
  const minutes = Math.floor(start / 60)
  const seconds = String(Math.floor(start % 60)).padStart(2, '0')
  return `${plain.slice(0, LONGEST_NAME) || 'clip'}-${minutes}m${seconds}s.wav`
}

/** A WAV file of 16-bit samples; planes hold -1 to 1, what lies beyond is clipped. `rate` in Hz. */
export function encodeWav(planes: readonly Float32Array[], rate: number): Buffer {
  const channels = planes.length
  const samples = planes[0]?.length ?? 0
  const size = samples * channels * 2
  const bytes = Buffer.alloc(WAV_HEADER_BYTES + size)
  wavHeader(rate, channels, 2, size).copy(bytes)
  for (const [channel, plane] of planes.entries()) {
    for (let i = 0; i < samples; i += 1) {
      const value = Math.round(Math.max(-1, Math.min(1, plane[i]!)) * 32_767) || 0
      bytes.writeInt16LE(value, WAV_HEADER_BYTES + (i * channels + channel) * 2)
    }
  }
  return bytes
}
