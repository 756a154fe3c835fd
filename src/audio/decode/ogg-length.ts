// Reads the length of an Ogg stream from its last page, and whether that page is whole.
import type { FileHandle } from 'node:fs/promises'
import type { StatedLength } from './stated-length.js'

/** Two of the longest pages (RFC 3533: 65,307 bytes). */
const TAIL_BYTES = 2 * 65_307
const HEAD_BYTES = 4096
const PAGE_HEADER_BYTES = 27
const OPUS_RATE = 48_000
/** A first page that claims to be later than this belongs to a recording of a broadcast, whose count did not begin at 0. In seconds. */
const LATEST_START_S = 10

interface Page {
  readonly at: number
  /** Number of the last sample that ends on the page, or negative. */
  readonly granule: bigint
  /** First byte of what the page carries. */
  readonly body: number
  readonly end: number
}

/** Null seconds where the pages do not tell. Throws what reading throws. */
export async function readOggLength(
  file: FileHandle,
  kind: 'ogg' | 'opus',
  bytes: number,
): Promise<StatedLength> {
  const head = Buffer.alloc(Math.min(HEAD_BYTES, bytes))
  await file.read(head, 0, head.length, 0)
  const tail = Buffer.alloc(Math.min(TAIL_BYTES, bytes))
  await file.read(tail, 0, tail.length, bytes - tail.length)
  const pages = listPages(tail)
  const cutOff = (pages.at(-1)?.end ?? 0) > tail.length
  const last = pages.findLast((page) => page.granule > 0n)
  const start = readStart(head, kind)
  if (!last || !start || start.rate === 0) return { seconds: null, cutOff }
  const first =
    pages.length > 0 && tail.length === bytes ? pages.find((page) => page.granule > 0n) : undefined
  if (first && Number(first.granule) / start.rate > LATEST_START_S) return { seconds: null, cutOff }
  return { seconds: Math.max(0, (Number(last.granule) - start.skip) / start.rate), cutOff }
}

/** Rate in Hz and samples to skip, from the first packet. */
function readStart(head: Buffer, kind: 'ogg' | 'opus'): { rate: number; skip: number } | undefined {
  const [page] = listPages(head)
  if (!page || page.body + 16 > head.length) return undefined
  if (kind === 'opus') return { rate: OPUS_RATE, skip: head.readUInt16LE(page.body + 10) }
  if (head.toString('latin1', page.body + 1, page.body + 7) !== 'vorbis') return undefined
  return { rate: head.readUInt32LE(page.body + 12), skip: 0 }
}

function listPages(bytes: Buffer): Page[] {
  const pages: Page[] = []
  for (let at = bytes.indexOf('OggS', 0, 'latin1'); at >= 0;) {
    if (at + PAGE_HEADER_BYTES > bytes.length) break
    const segments = bytes[at + 26]!
    const body = at + PAGE_HEADER_BYTES + segments
    const lengths = bytes.subarray(at + PAGE_HEADER_BYTES, body)
    const end = body + lengths.reduce((sum, length) => sum + length, 0)
    pages.push({ at, granule: bytes.readBigInt64LE(at + 6), body, end })
    at = bytes.indexOf('OggS', Math.max(at + 4, Math.min(end, bytes.length)), 'latin1')
  }
  return pages
}
