// Cuts passages out of WAV files as they are: at the file's own rate and depth, sample for sample.
import { type FileHandle, open } from 'node:fs/promises'
import type { TimeRange } from '../core/finding.js'
import { isProblem } from '../core/problem.js'
import { findWavSamples } from './decode/find-wav-samples.js'
import { lookAtFile } from './decode/look-at-file.js'
import { wavHeader } from './wav-header.js'

/**
 * A WAV file for each stretch, in their order; undefined where the file is of another kind or its samples cannot be read.
 * Throws nothing.
 */
export async function cutSource(
  path: string,
  stretches: readonly TimeRange[],
): Promise<readonly Buffer[] | undefined> {
  const looked = await lookAtFile(path)
  if (isProblem(looked) || looked.kind !== 'wav') return undefined
  try {
    const file = await open(path, 'r')
    try {
      return await cutWav(file, looked.offset, stretches)
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

async function cutWav(
  file: FileHandle,
  offset: number,
  stretches: readonly TimeRange[],
): Promise<readonly Buffer[] | undefined> {
  const layout = await findWavSamples(file, offset)
  if ('type' in layout) return undefined
  const { rate, channels, width, kind, start } = layout
  const frame = width * channels
  const most = Math.floor(Math.min(layout.bytes, (await file.stat()).size - start) / frame)
  const cut: Buffer[] = []
  for (const stretch of stretches) {
    const { from, to } = framesOf(stretch, rate, most)
    const samples = Buffer.alloc((to - from) * frame)
    await file.read(samples, 0, samples.length, start + from * frame)
    cut.push(Buffer.concat([wavHeader(rate, channels, width, samples.length, kind === 'float'), samples]))
  }
  return cut
}

function framesOf({ start, end }: TimeRange, rate: number, most: number): { from: number; to: number } {
  const from = Math.min(Math.max(0, Math.round(start * rate)), most)
  return { from, to: Math.max(from, Math.min(Math.round(end * rate), most)) }
}
