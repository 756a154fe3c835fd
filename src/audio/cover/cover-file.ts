// Writes a copy of a WAV or FLAC file with stretches covered: every sample outside them is the bit that it was.
import { randomUUID } from 'node:crypto'
import { copyFile, type FileHandle, open, realpath, rename, rm } from 'node:fs/promises'
import type { TimeRange } from '../../core/finding.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { DecodingFailure } from '../decode/decode-event.js'
import { findWavSamples, type PcmLayout } from '../decode/find-wav-samples.js'
import { lookAtFile, type SoundFile } from '../decode/look-at-file.js'
import { type Cover, coverSamples } from './cover-samples.js'
import { type FlacBlock, flacDepth, lastingBlocks, readFlacBlocks } from './flac-metadata.js'
import { flacToWav } from './flac-to-wav.js'
import { sampleCodec } from './sample-codec.js'
import { refusalOfFlac, wavToFlac } from './wav-to-flac.js'

export interface CoverWish {
  /** Seconds of the sound, in order. */
  readonly stretches: readonly TimeRange[]
  readonly cover: Cover
  /** Indexes of the channels that are covered; all of them where it is left out. */
  readonly channels?: readonly number[]
}

/** A file that can be covered, and the kind that its copy is to have. */
export interface CoverableFile extends SoundFile {
  readonly target: 'wav' | 'flac'
}

/** The file, if it is one that can be covered and written to that name, else why it cannot. */
export async function lookForCover(input: string, output: string): Promise<CoverableFile | Problem> {
  const looked = await lookAtFile(input)
  if (isProblem(looked)) return looked
  const target = /\.(?:wave?|(flac))$/i.exec(output)
  if (target === null)
    return problem(
      output,
      'output-unwritable',
      'only WAV and FLAC are written, and its name ends in neither .wav nor .flac',
      'name a file that ends in .wav or .flac',
    )
  if (await isSameFile(input, output))
    return problem(output, 'output-unwritable', 'it is the input itself', 'name another file')
  if (looked.kind !== 'wav' && looked.kind !== 'flac')
    return problem(
      input,
      'no-decoder',
      `only WAV and FLAC are covered without loss, and this is ${looked.kind}`,
      'export the master as WAV and cover that',
    )
  if (target[1] === undefined) return { ...looked, target: 'wav' }
  const refusal = looked.kind === 'wav' ? await refusedByFlac(looked) : undefined
  return refusal ?? { ...looked, target: 'flac' }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => undefined)))
  return a !== undefined && a === b
}

async function refusedByFlac({ input, offset }: SoundFile): Promise<Problem | undefined> {
  const file = await open(input, 'r')
  try {
    const layout = await findWavSamples(file, offset)
    if ('type' in layout) return unwritten(input, layout)
    const refusal = refusalOfFlac(layout)
    return refusal === undefined
      ? undefined
      : problem(input, 'no-decoder', refusal, 'write a .wav file instead')
  } finally {
    await file.close()
  }
}

/** Writes `output` whole or not at all; rate, channels and depth are the source's, tags too where both are FLAC. Throws nothing. */
export async function coverFile(
  file: CoverableFile,
  output: string,
  wish: CoverWish,
): Promise<Problem | undefined> {
  const [samples, encoded] = [`${output}.${randomUUID()}.part`, `${output}.${randomUUID()}.part`]
  try {
    const blocks = file.kind === 'flac' ? await blocksOf(file) : []
    const failed =
      file.kind === 'flac'
        ? await flacToWav(file.input, flacDepth(blocks), samples)
        : await copyFile(file.input, samples)
    const refused =
      failed ?? (await coverInPlace(samples, wish)) ?? (await encodeFor(file, blocks, samples, encoded))
    if (refused !== undefined) return unwritten(file.input, refused)
    await rename(file.target === 'flac' ? encoded : samples, output)
    return undefined
  } catch (error) {
    return problem(
      output,
      'output-unwritable',
      `the covered sound cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      'name a file in a folder that can be written to and has room',
    )
  } finally {
    await rm(samples, { force: true })
    await rm(encoded, { force: true })
  }
}

async function blocksOf({ input, offset }: SoundFile): Promise<readonly FlacBlock[]> {
  const file = await open(input, 'r')
  try {
    return await readFlacBlocks(file, offset)
  } finally {
    await file.close()
  }
}

/** Nothing where the copy stays WAV. */
async function encodeFor(
  { target }: CoverableFile,
  blocks: readonly FlacBlock[],
  samples: string,
  encoded: string,
): Promise<DecodingFailure | undefined> {
  if (target === 'wav') return undefined
  return wavToFlac(samples, encoded, {
    ...(blocks.length === 0 ? {} : { depth: flacDepth(blocks) }),
    metadata: lastingBlocks(blocks),
  })
}

function unwritten(input: string, { message }: DecodingFailure): Problem {
  return problem(input, 'corrupt-audio', `it cannot be covered: ${message}`, 'export the track again as WAV')
}

async function coverInPlace(path: string, wish: CoverWish): Promise<DecodingFailure | undefined> {
  const file = await open(path, 'r+')
  try {
    const layout = await findWavSamples(file, 0)
    if ('type' in layout) return layout
    for (const stretch of wish.stretches) await coverStretch(file, layout, stretch, wish)
    await file.sync()
    return undefined
  } finally {
    await file.close()
  }
}

async function coverStretch(
  file: FileHandle,
  layout: PcmLayout,
  { start, end }: TimeRange,
  { cover, channels }: CoverWish,
): Promise<void> {
  const { rate, width } = layout
  const frame = width * layout.channels
  const from = Math.round(start * rate)
  const most = Number.isFinite(layout.bytes) ? Math.floor(layout.bytes / frame) : Number.POSITIVE_INFINITY
  const bytes = Buffer.alloc(Math.max(0, Math.min(Math.round(end * rate), most) - from) * frame)
  const at = layout.start + from * frame
  const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
  const frames = Math.floor(bytesRead / frame)
  const codec = sampleCodec(layout)
  for (const channel of channels ?? Array.from({ length: layout.channels }, (_, index) => index)) {
    const place = (index: number): number => index * frame + channel * width
    const samples = Float64Array.from({ length: frames }, (_, index) => codec.read(bytes, place(index)))
    const covered = coverSamples(samples, rate, cover)
    for (const [index, sample] of covered.entries())
      if (sample !== samples[index]) codec.write(bytes, place(index), sample)
  }
  await file.write(bytes, 0, frames * frame, at)
}
