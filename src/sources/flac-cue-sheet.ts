// The cue sheet block of a FLAC file: tracks by sample, without titles.
import { type FileHandle, open } from 'node:fs/promises'
import type { SoundTrack } from '../core/tracks/sound-tracks.js'
import { bytesAt } from './bytes-at.js'

/** Types of metadata blocks, sizes and places in bytes. Source: RFC 9639, sections 8.1, 8.2 and 8.7. */
const STREAMINFO = 0
const CUESHEET = 5
const HEADER = 4
const SHEET_HEAD = 396
const TRACK_HEAD = 36
const INDEX = 12
/** The lead-out of a compact disc, and of anything else. */
const LEAD_OUT = [170, 255]
/** No block of this kind is larger: 100 tracks of 100 index points. */
const LARGEST = 200_000

/** Reads the block; undefined where there is none, or none that is whole. Throws nothing. */
export async function readFlacCueSheet(path: string): Promise<SoundTrack[] | undefined> {
  const file = await open(path).catch(() => undefined)
  try {
    return file === undefined ? undefined : await readBlocks(file)
  } catch {
    return undefined
  } finally {
    await file?.close()
  }
}

async function readBlocks(file: FileHandle): Promise<SoundTrack[] | undefined> {
  let at = await startOfStream(file)
  let rate = 0
  for (let last = at === undefined; !last;) {
    const head = await bytesAt(file, at!, HEADER)
    last = head[0]! >= 128
    const type = head[0]! & 127
    const length = head.readUIntBE(1, 3)
    if (type === STREAMINFO) rate = (await bytesAt(file, at! + HEADER, 18)).readUIntBE(10, 3) >> 4
    if (type === CUESHEET && length <= LARGEST)
      return parseCueSheetBlock(await bytesAt(file, at! + HEADER, length), rate)
    at! += HEADER + length
  }
  return undefined
}

/** Behind the stream's mark, which an ID3v2 tag may precede. */
async function startOfStream(file: FileHandle): Promise<number | undefined> {
  const head = await bytesAt(file, 0, 10)
  const sizes = [...head.subarray(6)]
  const tag =
    head.toString('latin1', 0, 3) === 'ID3' ? 10 + sizes.reduce((sum, byte) => sum * 128 + byte, 0) : 0
  return (await bytesAt(file, tag, 4)).toString('latin1') === 'fLaC' ? tag + 4 : undefined
}

/** The tracks in the bytes of a block; `rate` is the stream's, in Hz. Throws where the bytes end before. */
function parseCueSheetBlock(block: Buffer, rate: number): SoundTrack[] | undefined {
  const tracks: SoundTrack[] = []
  let at = SHEET_HEAD
  for (let left = block.readUInt8(SHEET_HEAD - 1); left > 0; left -= 1) {
    const offset = Number(block.readBigUInt64BE(at))
    const number = block.readUInt8(at + 8)
    const points = block.readUInt8(at + TRACK_HEAD - 1)
    const marks: { pregap?: number; start?: number } = {}
    at += TRACK_HEAD
    for (let point = 0; point < points; point += 1, at += INDEX) {
      const index = block.readUInt8(at + 8)
      const seconds = (offset + Number(block.readBigUInt64BE(at))) / rate
      if (index <= 1) marks[index === 0 ? 'pregap' : 'start'] = seconds
    }
    if (!LEAD_OUT.includes(number)) tracks.push({ number, ...marks, first: tracks.length === 0 })
  }
  return rate > 0 && tracks.length > 0 ? tracks : undefined
}
