// How many pictures lie in one file: the pages of a TIFF, the frames of a GIF.

/** More are not counted. */
const MOST = 1000

/** 1 for every other kind; what is damaged has as many as can be reached. */
export function framesIn(bytes: Uint8Array): number {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = picture.toString('latin1', 0, 4)
  if (head.startsWith('GIF8')) return Math.max(1, gifFrames(picture))
  if (head === 'II*\0' || head === 'MM\0*') return Math.max(1, tiffPages(picture, head.startsWith('II')))
  return 1
}

/** Directories that lead to each other (TIFF 6.0, section 2); one that leads back ends. */
function tiffPages(picture: Buffer, isLittle: boolean): number {
  const read16 = (at: number): number => (isLittle ? picture.readUInt16LE(at) : picture.readUInt16BE(at))
  const read32 = (at: number): number => (isLittle ? picture.readUInt32LE(at) : picture.readUInt32BE(at))
  const seen = new Set<number>()
  let at = picture.length < 8 ? 0 : read32(4)
  while (at > 0 && at + 2 <= picture.length && !seen.has(at) && seen.size < MOST) {
    const next = at + 2 + 12 * read16(at)
    if (next + 4 > picture.length) return seen.size + 1
    seen.add(at)
    at = read32(next)
  }
  return seen.size
}

/** Blocks that begin with 0x2c (GIF89a, 20), whatever stands between them. */
function gifFrames(picture: Buffer): number {
  const palette = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let frames = 0
  let at = 13 + palette(picture[10] ?? 0)
  while (at < picture.length && frames < MOST && (picture[at] === 0x2c || picture[at] === 0x21)) {
    if (picture[at] === 0x2c) {
      frames += 1
      at += 11 + palette(picture[at + 9] ?? 0)
    } else at += 2
    while (at < picture.length && picture[at] !== 0) at += 1 + picture[at]!
    at += 1
  }
  return frames
}
