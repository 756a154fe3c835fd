// The comments that lie between the blocks of a JPEG, a PNG and a GIF, each with the name of its field.
import { inflateSync } from 'node:zlib'
import { decodeText } from '../decode-text.js'
import { textRuns } from '../text-runs.js'

/** The words of one field of a picture. */
export interface PictureField {
  /** As its format calls it: `Exif Artist`, `PNG text Comment`. */
  readonly name: string
  readonly text: string
}

/** Most that a compressed text of a PNG may unpack to. */
const MOST_UNPACKED = 4 * 1024 * 1024

/** In their order; what is cut short gives what stands before. */
export async function fieldsBetweenBlocks(bytes: Uint8Array): Promise<PictureField[]> {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isJpeg = picture.readUInt16BE(0) === 0xffd8
  const raw = isJpeg ? jpegComments(picture) : isPng(picture) ? pngTexts(picture) : gifComments(picture)
  const fields: PictureField[] = []
  for (const { name, text } of raw) {
    if (typeof text === 'string') fields.push({ name, text })
    else for (const each of await textOf(text)) fields.push({ name, text: each })
  }
  return fields
}

interface RawField {
  readonly name: string
  readonly text: string | Buffer
}

/** A comment has no encoding of its own; a profile that ImageMagick kept may be anything. */
async function textOf(bytes: Buffer): Promise<readonly string[]> {
  const text = (await decodeText(bytes))?.text
  return text === undefined ? textRuns(bytes) : [text]
}

/** Segments up to the picture itself (ITU T.81, B.1.1): a marker, a length that counts itself, and for COM a text. */
function jpegComments(picture: Buffer): RawField[] {
  const fields: RawField[] = []
  for (let at = 2; at + 4 <= picture.length && picture[at] === 0xff;) {
    const marker = picture[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) break
    const length = picture.readUInt16BE(at + 2)
    if (marker === 0xfe)
      fields.push({ name: 'JPEG comment', text: picture.subarray(at + 4, at + 2 + length) })
    at += 2 + Math.max(2, length)
  }
  return fields
}

function isPng(picture: Buffer): boolean {
  return picture.readUInt32BE(0) === 0x89504e47
}

/** Chunks tEXt, zTXt and iTXt (W3C PNG, 11.3.3); XMP and Exif in them are another's. */
function pngTexts(picture: Buffer): RawField[] {
  const fields: RawField[] = []
  for (let at = 8; at + 12 <= picture.length;) {
    const length = picture.readUInt32BE(at)
    const type = picture.toString('latin1', at + 4, at + 8)
    const field = /^[ziIt]T?[TX]|^tEXt/.test(type)
      ? pngText(type, picture.subarray(at + 8, at + 8 + length))
      : undefined
    if (field !== undefined) fields.push(field)
    at += 12 + length
  }
  return fields
}

function pngText(type: string, body: Buffer): RawField | undefined {
  const end = body.indexOf(0)
  if (end < 1) return undefined
  const keyword = body.toString('latin1', 0, end)
  const name = `PNG text ${keyword}`
  if (keyword === 'XML:com.adobe.xmp') return undefined
  const text = pngValue(type, body.subarray(end + 1))
  if (text === undefined) return undefined
  // ImageMagick keeps Exif, IPTC and XMP so: a name, a length, and hexadecimal digits.
  const profile = keyword.startsWith('Raw profile type') ? /^\s*\S+\s+\d+\s+([\da-f\s]+)$/i.exec(text) : null
  return { name, text: profile === null ? text : Buffer.from(profile[1]!.replace(/\s/g, ''), 'hex') }
}

/** What stands behind the keyword; undefined where it cannot be unpacked. */
function pngValue(type: string, body: Buffer): string | undefined {
  if (type === 'tEXt') return body.toString('latin1')
  if (type === 'zTXt') return unpacked(body.subarray(1))?.toString('latin1')
  if (type !== 'iTXt') return undefined
  const language = body.indexOf(0, 2)
  const translated = language < 0 ? -1 : body.indexOf(0, language + 1)
  if (translated < 0) return undefined
  const text = body.subarray(translated + 1)
  return (body[0] === 1 ? unpacked(text) : text)?.toString('utf8')
}

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNPACKED })
  } catch {
    return undefined
  }
}

/** Blocks that begin with 0x21 (GIF89a, 23 to 26): comments, texts that are drawn, and XMP, whose packet is no list of sub-blocks. */
function gifComments(picture: Buffer): RawField[] {
  if (picture.toString('latin1', 0, 3) !== 'GIF') return []
  const fields: RawField[] = []
  for (let at = 13 + paletteOf(picture[10]!); at < picture.length && picture[at] !== 0x3b;) {
    if (picture[at] === 0x2c) {
      at = subBlocks(picture, at + 11 + paletteOf(picture[at + 9] ?? 0)).end
      continue
    }
    const { body, end } = subBlocks(picture, at + 2)
    const label = picture[at + 1]
    if (label === 0xfe) fields.push({ name: 'GIF comment', text: body })
    if (label === 0x01) fields.push({ name: 'GIF text', text: body.subarray(12) })
    if (label === 0xff && body.toString('latin1', 0, 8) === 'XMP Data')
      fields.push({ name: 'XMP', text: gifXmp(picture, at) })
    at = end
  }
  return fields
}

/** Bytes of a table of colours, by the flags before it. */
function paletteOf(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function subBlocks(picture: Buffer, from: number): { readonly body: Buffer; readonly end: number } {
  const parts: Buffer[] = []
  let at = from
  for (let length = picture[at] ?? 0; length > 0; length = picture[at] ?? 0) {
    parts.push(picture.subarray(at + 1, at + 1 + length))
    at += 1 + length
  }
  return { body: Buffer.concat(parts), end: at + 1 }
}

/** The packet up to its end (XMP specification, part 3, 1.1.2). */
function gifXmp(picture: Buffer, at: number): string {
  const begin = picture.indexOf('<', at)
  const end = picture.indexOf('</x:xmpmeta>', at)
  return begin < 0 || end < begin ? '' : picture.toString('utf8', begin, end + 12)
}
