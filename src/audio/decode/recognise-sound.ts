// Says what kind of sound file this is by its first bytes: names lie, containers do not.
import type { FileHandle } from 'node:fs/promises'
import { findFirstMpegFrame } from './mpeg-header.js'

export type SoundKind =
  | 'mp3'
  | 'aac'
  | 'flac'
  | 'ogg'
  | 'opus'
  | 'ogg-flac'
  | 'wav'
  | 'aiff'
  | 'm4a'
  | 'mp4'
  | 'mov'
  | 'mkv'
  | 'webm'
  | 'wma'
  | 'caf'
  | 'au'
  | 'ape'
  | 'wavpack'
  | 'tta'
  | 'unknown'

/** What the first bytes show; `text` is no sound whatever its name says. */
export interface Recognised {
  readonly kind: SoundKind | 'text'
  /** Where the sound begins behind leading tags, in bytes. */
  readonly offset: number
}

const HEAD_BYTES = 65_536
/** The header of an ID3v2 tag; its size field does not count these. */
const ID3_HEADER_BYTES = 10

/** Magic bytes at a fixed place, the commonest first. */
const MAGIC: readonly { readonly at: number; readonly bytes: string; readonly kind: SoundKind }[] = [
  { at: 0, bytes: 'fLaC', kind: 'flac' },
  { at: 8, bytes: 'WAVE', kind: 'wav' },
  { at: 8, bytes: 'AIFF', kind: 'aiff' },
  { at: 8, bytes: 'AIFC', kind: 'aiff' },
  { at: 0, bytes: '\x30\x26\xb2\x75\x8e\x66\xcf\x11', kind: 'wma' },
  { at: 0, bytes: 'caff', kind: 'caf' },
  { at: 0, bytes: '.snd', kind: 'au' },
  { at: 0, bytes: 'MAC ', kind: 'ape' },
  { at: 0, bytes: 'wvpk', kind: 'wavpack' },
  { at: 0, bytes: 'TTA1', kind: 'tta' },
]

/** Recognises an open file. Reads at most 64 KiB behind a leading ID3v2 tag; throws what reading throws. */
export async function recogniseSound(file: FileHandle): Promise<Recognised> {
  const head = Buffer.alloc(HEAD_BYTES)
  let offset = 0
  let bytes = head.subarray(0, (await file.read(head, 0, HEAD_BYTES, 0)).bytesRead)
  // Where the window begins in the file: a chain of small tags is walked inside it.
  for (let from = 0; bytes.length > ID3_HEADER_BYTES && text(bytes, offset - from, 3) === 'ID3';) {
    offset += ID3_HEADER_BYTES + syncSafe(bytes, offset - from + 6)
    if (offset - from + ID3_HEADER_BYTES <= bytes.length) continue
    from = offset
    bytes = head.subarray(0, (await file.read(head, 0, HEAD_BYTES, offset)).bytesRead)
  }
  bytes = head.subarray(0, (await file.read(head, 0, HEAD_BYTES, offset)).bytesRead)
  return { kind: recogniseBytes(bytes), offset }
}

function recogniseBytes(bytes: Buffer): Recognised['kind'] {
  const magic = MAGIC.find((row) => text(bytes, row.at, row.bytes.length) === row.bytes)
  if (magic) return magic.kind
  if (text(bytes, 0, 4) === 'OggS') return recogniseOgg(bytes)
  if (text(bytes, 4, 4) === 'ftyp') return recogniseMp4(text(bytes, 8, 4))
  if (['moov', 'mdat', 'wide', 'free', 'skip'].includes(text(bytes, 4, 4))) return 'mov'
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0x1a45dfa3)
    return text(bytes, 0, 64).includes('webm') ? 'webm' : 'mkv'
  if (isText(bytes)) return 'text'
  const frame = findFirstMpegFrame(bytes)
  if (frame) return frame.layer === 'adts' ? 'aac' : 'mp3'
  return 'unknown'
}

function recogniseOgg(bytes: Buffer): SoundKind {
  const first = 27 + (bytes[26] ?? 0)
  if (text(bytes, first, 8) === 'OpusHead') return 'opus'
  if (text(bytes, first + 1, 4) === 'FLAC') return 'ogg-flac'
  return 'ogg'
}

function recogniseMp4(brand: string): SoundKind {
  if (brand.startsWith('qt')) return 'mov'
  return /^M4[ABP]/i.test(brand) ? 'm4a' : 'mp4'
}

/** Text has no zero bytes and hardly a control character; sound has both in any thousand bytes. */
function isText(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 4096)
  if (sample.length === 0) return false
  let odd = 0
  for (const byte of sample) {
    if (byte === 0) return hasWideByteOrderMark(sample)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1
  }
  return odd <= sample.length / 500
}

function hasWideByteOrderMark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function text(bytes: Buffer, at: number, length: number): string {
  return bytes.toString('latin1', at, at + length)
}

/** Four bytes of seven bits each (ID3v2.4, section 6.2). */
function syncSafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((value, i) => value * 128 + ((bytes[at + i] ?? 0) & 0x7f), 0)
}
