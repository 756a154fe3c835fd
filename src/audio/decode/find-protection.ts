// Finds copy protection in MP4 and ASF files by their own marks, before a decoder makes noise of it.
import type { FileHandle } from 'node:fs/promises'
import type { SoundKind } from './recognise-sound.js'

/** Sample entries that stand for encrypted sound: FairPlay, ISO common encryption, Audible. */
const PROTECTED_ENTRIES = new Set(['drms', 'enca', 'aavd', 'p608'])
/** Boxes on the way to the sample descriptions (ISO 14496-12). */
const ON_THE_WAY = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])
/** Content Encryption and Extended Content Encryption objects of ASF, as bytes. */
const ASF_MARKS = ['fbb3112223bdd211b4b700a0c955fc6e', '14e68a292226174cb935dae07ee9289c']
const ASF_HEADER_BYTES = 65_536
/** A header box and the version, flags and count in front of the first sample entry. */
const STSD_PREFIX_BYTES = 8
const MOST_BOXES = 10_000

/** Names the protection, or undefined. Reads headers only; throws what reading throws. */
export async function findProtection(
  file: FileHandle,
  kind: SoundKind,
  size: number,
): Promise<string | undefined> {
  if (kind === 'm4a' || kind === 'mp4' || kind === 'mov') return new BoxWalk(file).search(0, size)
  if (kind !== 'wma') return undefined
  const head = Buffer.alloc(Math.min(size, ASF_HEADER_BYTES))
  await file.read(head, 0, head.length, 0)
  return ASF_MARKS.some((mark) => head.includes(Buffer.from(mark, 'hex'))) ? 'Windows Media DRM' : undefined
}

class BoxWalk {
  private boxes = 0

  constructor(private readonly file: FileHandle) {}

  async search(start: number, end: number): Promise<string | undefined> {
    for (let at = start; at + 8 <= end && this.boxes < MOST_BOXES;) {
      this.boxes += 1
      const { name, length, headerBytes } = await this.readBox(at, end)
      if (length < headerBytes) return undefined
      const inside = at + headerBytes
      let found: string | undefined
      if (ON_THE_WAY.has(name)) found = await this.search(inside, Math.min(end, at + length))
      else if (name === 'stsd')
        found = await this.search(inside + STSD_PREFIX_BYTES, Math.min(end, at + length))
      else if (PROTECTED_ENTRIES.has(name)) return name
      if (found) return found
      at += length
    }
    return undefined
  }

  private async readBox(
    at: number,
    end: number,
  ): Promise<{ name: string; length: number; headerBytes: number }> {
    const header = Buffer.alloc(16)
    await this.file.read(header, 0, 16, at)
    const name = header.toString('latin1', 4, 8)
    const short = header.readUInt32BE(0)
    if (short === 1) return { name, length: Number(header.readBigUInt64BE(8)), headerBytes: 16 }
    return { name, length: short === 0 ? end - at : short, headerBytes: 8 }
  }
}
