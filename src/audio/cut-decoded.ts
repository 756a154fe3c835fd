// Cuts passages out of a sound of any kind by decoding it at its own rate: sample for sample where the kind has whole samples.
import { resolve } from 'node:path'
import type { TimeRange } from '../core/finding.js'
import { interleaved } from './cover/sample-codec.js'
import type { SoundBlock, SoundFormat } from './decode/decode-event.js'
import { PATIENCE_S, SECONDS_PER_DECODED_SECOND } from './decode/decode-track.js'
import { DECODERS } from './decode/decoder-table.js'
import type { DecoderName } from './decode/decoder.js'
import { wavHeader } from './wav-header.js'

/** Bits of a clip whose source has no whole samples: decoders give single-precision numbers, which hold as many. */
const DEEPEST = 24

/**
 * A WAV file for each stretch (seconds), in their order, by that decoder: in the file's own bits up to 24. Undefined where it
 * comes to no sound, or breaks off before the end of one of them. Throws nothing.
 */
export async function cutDecoded(
  path: string,
  decoder: DecoderName,
  stretches: readonly TimeRange[],
  signal: AbortSignal | undefined,
): Promise<readonly Buffer[] | undefined> {
  const { decode } = DECODERS.find(({ name }) => name === decoder)!
  const parts = stretches.map((): SoundBlock['planes'][] => [])
  let format: SoundFormat | undefined
  let at = 0
  let brokenOff = false
  const ends = stretches.reduce((latest, { end }) => Math.max(latest, end), 0)
  const patience = AbortSignal.timeout(Math.ceil(1000 * (PATIENCE_S + ends * SECONDS_PER_DECODED_SECOND)))
  const stop = signal === undefined ? patience : AbortSignal.any([signal, patience])
  for await (const event of decode(resolve(path), stop, 'own')) {
    if (event.type === 'format') format ??= event
    else if (event.type === 'failure') brokenOff = true
    else if (event.type === 'sound' && format !== undefined) {
      const { rate } = format
      for (const [index, stretch] of stretches.entries()) {
        const planes = within(event, stretch, rate, at)
        if (planes[0]!.length > 0) parts[index]!.push(planes)
      }
      at += event.planes[0]?.length ?? 0
      if (at > ends * rate) break
    }
  }
  if (format === undefined || at === 0) return undefined
  const { rate } = format
  if (brokenOff && stretches.some(({ start }) => at <= start * rate)) return undefined
  return parts.map((each) => encode(each, format!))
}

/** The part of a block that begins at sample `at` which lies in the stretch. */
function within(
  { planes }: SoundBlock,
  { start, end }: TimeRange,
  rate: number,
  at: number,
): SoundBlock['planes'] {
  const [from, to] = [start, end].map((second) => Math.max(0, Math.round(second * rate) - at))
  return planes.map((plane) => plane.subarray(from, to))
}

function encode(blocks: readonly SoundBlock['planes'][], { rate, bits = DEEPEST }: SoundFormat): Buffer {
  const width = Math.ceil(Math.min(bits, DEEPEST) / 8)
  const channels = blocks[0]?.length ?? 0
  const samples = blocks.map((planes) => interleaved(planes, width))
  const size = samples.reduce((sum, each) => sum + each.length, 0)
  return Buffer.concat([wavHeader(rate, channels, width, size), ...samples])
}
