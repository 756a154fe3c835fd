// Writes a copy of a WAV or FLAC file with stretches covered: every sample outside them is the bit that it was.
import { randomUUID } from 'node:crypto'
import { copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises'
import type { TimeRange } from '../../core/finding.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { DecodingFailure } from '../decode/decode-event.js'
import { lookAtFile, type SoundFile } from '../decode/look-at-file.js'
import { findWavSamples } from '../decode/open-wav.js'
import type { PcmLayout } from '../decode/pcm-stream.js'
import { type Cover, coverSamples } from './cover-samples.js'
import { flacToWav } from './flac-to-wav.js'
import { sampleCodec } from './sample-codec.js'

export interface CoverWish {
  /** Seconds of the sound, in order. */
  readonly stretches: readonly TimeRange[]
  readonly cover: Cover
  /** Indexes of the channels that are covered; all of them where it is left out. */
  readonly channels?: readonly number[]
}

/** The file, if it is one that can be covered, else why it cannot. */
export async function lookForCover(input: string): Promise<SoundFile | Problem> {
  const looked = await lookAtFile(input)
  if (isProblem(looked) || looked.kind === 'wav' || looked.kind === 'flac') return looked
  return problem(
    input,
    'no-decoder',
    `Only WAV and FLAC are covered without loss, and this is ${looked.kind}`,
    'Export the master as WAV and cover that',
  )
}

/** Writes `output`, a WAV file, whole or not at all; rate, channels and depth are the source's. Throws nothing. */
export async function coverFile(
  { input, kind, offset }: SoundFile,
  output: string,
  wish: CoverWish,
): Promise<Problem | undefined> {
  const unfinished = `${output}.${randomUUID()}.part`
  try {
    const failed =
      kind === 'flac' ? await flacToWav(input, offset, unfinished) : await copyFile(input, unfinished)
    const refused = failed ?? (await coverInPlace(unfinished, wish))
    if (refused !== undefined) return unwritten(input, refused)
    await rename(unfinished, output)
    return undefined
  } catch (error) {
    return problem(
      output,
      'output-unwritable',
      `The covered sound cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      'Name a file in a folder that can be written to and has room',
    )
  } finally {
    await rm(unfinished, { force: true })
  }
}

function unwritten(input: string, { message }: DecodingFailure): Problem {
  return problem(input, 'corrupt-audio', `It cannot be covered: ${message}`, 'Export the track again as WAV')
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
