// Reads and writes what stands in front of the frames of a FLAC file: STREAMINFO, tags, pictures (RFC 9639, section 8).
import type { FileHandle } from 'node:fs/promises'

/** One block with its type and without its head. */
export interface FlacBlock {
  readonly type: number
  readonly content: Buffer
}

const SIGNATURE = 'fLaC'
const HEAD_BYTES = 4
const LAST = 0x80

/** Types that speak of the encoded bytes and hold for no other file: STREAMINFO, PADDING, SEEKTABLE. */
const OF_THE_BYTES: ReadonlySet<number> = new Set([0, 1, 3])

/** Bits a sample stand in the 5 bits behind rate and channels, 12 bytes into STREAMINFO (RFC 9639, section 8.2). */
const DEPTH_AT = 12
/** Smallest and largest frame in bytes, and the MD5 of the samples. */
const FRAMES_AT = 4
const MD5_AT = 18

/** The blocks of a file whose FLAC begins at `offset`, as far as they are whole. Throws what reading throws. */
export async function readFlacBlocks(file: FileHandle, offset: number): Promise<FlacBlock[]> {
  const blocks: FlacBlock[] = []
  const head = Buffer.alloc(HEAD_BYTES)
  for (let at = offset + SIGNATURE.length, last = false; !last;) {
    if ((await file.read(head, 0, HEAD_BYTES, at)).bytesRead < HEAD_BYTES) break
    last = head[0]! >= LAST
    const content = Buffer.alloc(head.readUIntBE(1, 3))
    if ((await file.read(content, 0, content.length, at + HEAD_BYTES)).bytesRead < content.length) break
    blocks.push({ type: head[0]! % LAST, content })
    at += HEAD_BYTES + content.length
  }
  return blocks
}

/** The blocks of a head that is whole. */
export function flacBlocksIn(head: Buffer): FlacBlock[] {
  const blocks: FlacBlock[] = []
  for (let at = SIGNATURE.length; at < head.length;) {
    const end = at + HEAD_BYTES + head.readUIntBE(at + 1, 3)
    blocks.push({ type: head[at]! % LAST, content: head.subarray(at + HEAD_BYTES, end) })
    at = end
  }
  return blocks
}

/** Bits a sample, as the first block says. */
export function flacDepth([info]: readonly FlacBlock[]): number {
  return info === undefined || info.content.length < MD5_AT
    ? 0
    : ((info.content.readUInt16BE(DEPTH_AT) >> 4) & 31) + 1
}

/** The tags, pictures and cue sheets among blocks: what is as true of the same sound in another file. */
export function lastingBlocks(blocks: readonly FlacBlock[]): readonly FlacBlock[] {
  return blocks.filter(({ type }) => !OF_THE_BYTES.has(type))
}

/** What a file begins with: the signature and its blocks. */
export function writeFlacBlocks(blocks: readonly FlacBlock[]): Buffer {
  const parts = blocks.flatMap(({ type, content }, at) => {
    const head = Buffer.alloc(HEAD_BYTES)
    head[0] = type + (at === blocks.length - 1 ? LAST : 0)
    head.writeUIntBE(content.length, 1, 3)
    return [head, content]
  })
  return Buffer.concat([Buffer.from(SIGNATURE, 'latin1'), ...parts])
}

/** STREAMINFO with what is known only when all is encoded; sizes in bytes, `md5sum` in hexadecimal. */
export function completeInfo(
  info: FlacBlock,
  whole: { readonly min_framesize: number; readonly max_framesize: number; readonly md5sum: string },
): FlacBlock {
  const content = Buffer.from(info.content)
  content.writeUIntBE(whole.min_framesize, FRAMES_AT, 3)
  content.writeUIntBE(whole.max_framesize, FRAMES_AT + 3, 3)
  content.write(whole.md5sum, MD5_AT, 'hex')
  return { ...info, content }
}
