// Finds where the sound ends before tags at the end of a file that FFmpeg takes for sound: APEv2 without a header, Lyrics3.
import { readSync } from 'node:fs'

const ID3V1_BYTES = 128
const APE_FOOTER_BYTES = 32
/** Bit 31 of an APE tag's flags: a header of 32 bytes stands before the items. */
const APE_HAS_HEADER = 0x80
/** Six digits of size, which count neither themselves nor the nine letters (id3.org, Lyrics3 v2.00). */
const LYRICS_END_BYTES = 15
/** Version 1 states no size; longer it may not be. */
const LYRICS_V1_BYTES = 5120

/** Bytes of an open file before such tags, in any order; `size` where it has none. Throws what reading throws. */
export function bytesBeforeTags(file: number, size: number): number {
  const isId3v1 = textAt(file, size - ID3V1_BYTES, 3) === 'TAG'
  const from = isId3v1 ? size - ID3V1_BYTES : size
  let end = from
  for (let bytes = tagBytes(file, end); bytes > 0 && bytes < end; bytes = tagBytes(file, end)) end -= bytes
  return end === from ? size : end
}

/** Length of the tag that ends at `end`; 0 where there is none. */
function tagBytes(file: number, end: number): number {
  const ape = bytesAt(file, end - APE_FOOTER_BYTES, APE_FOOTER_BYTES)
  if (ape.toString('latin1', 0, 8) === 'APETAGEX')
    return ape.readUInt32LE(12) + (ape[23]! & APE_HAS_HEADER ? APE_FOOTER_BYTES : 0)
  const lyrics = textAt(file, end - LYRICS_END_BYTES, LYRICS_END_BYTES)
  if (/^\d{6}LYRICS200$/.test(lyrics)) return Number(lyrics.slice(0, 6)) + LYRICS_END_BYTES
  if (!lyrics.endsWith('LYRICSEND')) return 0
  const before = Math.min(end, LYRICS_V1_BYTES)
  const begin = textAt(file, end - before, before).lastIndexOf('LYRICSBEGIN')
  return begin < 0 ? 0 : before - begin
}

function textAt(file: number, at: number, length: number): string {
  return bytesAt(file, at, length).toString('latin1')
}

/** All of them, or none where they lie before the file. */
function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return at < 0 ? Buffer.alloc(0) : bytes.subarray(0, readSync(file, bytes, 0, length, at))
}
