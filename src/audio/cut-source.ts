// Cuts passages out of WAV and FLAC files as they are: at the file's own rate and depth, sample for sample.
import { type FileHandle, open } from 'node:fs/promises'
import type { TimeRange } from '../core/finding.js'
import { isProblem } from '../core/problem.js'
import { flacDepth, readFlacBlocks } from './cover/flac-metadata.js'
import { interleaved } from './cover/flac-to-wav.js'
import { lookAtFile } from './decode/look-at-file.js'
import { findWavSamples } from './decode/open-wav.js'
import { openFlac } from './decode/wasm-flac.js'
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
  if (isProblem(looked) || (looked.kind !== 'wav' && looked.kind !== 'flac')) return undefined
  try {
    const file = await open(path, 'r')
    try {
      const cut = looked.kind === 'wav' ? cutWav : cutFlac
      return await cut(file, looked.offset, stretches)
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

/** Decoded once from the beginning to the end of the last stretch. */
async function cutFlac(
  file: FileHandle,
  offset: number,
  stretches: readonly TimeRange[],
): Promise<readonly Buffer[] | undefined> {
  const depth = flacDepth(await readFlacBlocks(file, offset))
  const width = Math.ceil(depth / 8)
  const parts: Buffer[][] = stretches.map(() => [])
  let shape = { rate: 0, channels: 0 }
  let at = 0
  const { blocks } = await openFlac(file, offset)
  for await (const { rate, planes, damage } of blocks) {
    const length = planes[0]?.length ?? 0
    if (damage !== undefined) return undefined
    if (length === 0) continue
    shape = { rate, channels: planes.length }
    for (const [index, stretch] of stretches.entries()) {
      const { from, to } = framesOf(stretch, rate, at + length)
      const first = Math.max(from, at)
      if (first < to)
        parts[index]!.push(
          interleaved(
            planes.map((plane) => plane.subarray(first - at, to - at)),
            depth,
          ),
        )
    }
    at += length
    if (stretches.every(({ end }) => end * rate < at)) break
  }
  if (shape.channels === 0) return undefined
  return parts.map((each) => {
    const samples = Buffer.concat(each)
    return Buffer.concat([wavHeader(shape.rate, shape.channels, width, samples.length), samples])
  })
}

function framesOf({ start, end }: TimeRange, rate: number, most: number): { from: number; to: number } {
  const from = Math.min(Math.max(0, Math.round(start * rate)), most)
  return { from, to: Math.max(from, Math.min(Math.round(end * rate), most)) }
}
