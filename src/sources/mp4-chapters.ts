// The list of chapters that players of MP4 read (moov, udta, chpl), where the tag reader finds none.
import { type FileHandle, open } from 'node:fs/promises'
import { bytesAt } from './bytes-at.js'

/** A chapter's name and the second at which it begins. */
export interface Chapter {
  readonly title: string
  readonly start: number
}

/** Boxes around the list, outermost first. */
const PATH = ['moov', 'udta', 'chpl']
/** Times are counted in 100 ns. Source: FFmpeg, libavformat/mov.c (mov_read_chpl) and movenc.c. */
const TICKS_PER_SECOND = 10_000_000
/** 255 chapters with names of 255 bytes need less. */
const LARGEST = 100_000

/** In order of time; none where the file is no MP4 or has no such list. Throws nothing. */
export async function readMp4Chapters(path: string): Promise<readonly Chapter[]> {
  const file = await open(path).catch(() => undefined)
  try {
    if (file === undefined) return []
    let range: Range | undefined = { from: 0, to: (await file.stat()).size }
    for (const name of PATH) range = range && (await findBox(file, range, name))
    return range === undefined || range.to - range.from > LARGEST
      ? []
      : parseList(await bytesAt(file, range.from, range.to - range.from))
  } catch {
    return []
  } finally {
    await file?.close()
  }
}

/** Bytes of a box without its head, end exclusive. */
interface Range {
  readonly from: number
  readonly to: number
}

async function findBox(file: FileHandle, { from, to }: Range, name: string): Promise<Range | undefined> {
  for (let at = from; at + 8 <= to;) {
    const head = await bytesAt(file, at, 8)
    const short = head.readUInt32BE(0)
    // 1: the size stands behind the name in 64 bits; 0: the box goes on to the end.
    const long = short === 1 ? Number((await bytesAt(file, at + 8, 8)).readBigUInt64BE(0)) : short
    const size = short === 0 ? to - at : long
    const body = at + (short === 1 ? 16 : 8)
    if (at + size < body) return undefined
    if (head.toString('latin1', 4) === name) return { from: body, to: Math.min(to, at + size) }
    at += size
  }
  return undefined
}

function parseList(bytes: Buffer): Chapter[] {
  const chapters: Chapter[] = []
  // Version 1 has four bytes more before the count.
  let at = bytes.readUInt8(0) === 0 ? 4 : 8
  let left = bytes.readUInt8(at)
  for (at += 1; left > 0; left -= 1) {
    const length = bytes.readUInt8(at + 8)
    const title = bytes.toString('utf8', at + 9, at + 9 + length)
    chapters.push({ title, start: Number(bytes.readBigUInt64BE(at)) / TICKS_PER_SECOND })
    at += 9 + length
  }
  return chapters
}
