// Reads the words that a picture carries beside its points (comments, Exif, IPTC, XMP), each with the name of its field.
import type { SourceText } from '../../core/text/source-text.js'
import { textsIn } from '../tag-texts.js'
import { fieldsBetweenBlocks, type PictureField } from './picture-fields.js'

/** Identifiers, dates, settings of cameras and programs: digits that nobody dials. */
const WORDLESS = [
  /^(?:Date|Time|Offset ?Time|Sub ?Sec|GPS|Thumbnail|Interoperability|CFA|MP|Tone ?Curve|_raw|Lens|Raw)/,
  /(?:Date|Time|Serial ?Number|Unique ?ID|Image ?ID|(?:Document|Instance|Ancestor)(?:s|ID)|Version|Digest|Data|Ancestors|Curve|Pointer)$/,
  /^(?:Software|CreatorTool|Firmware|Make|Model|MakerNote|about|when|changed|softwareAgent|format|image|parameters|Coded Character Set)$/,
]

/** A picture's own groups of ExifReader, and how a report calls them. */
const GROUPS = { exif: 'Exif', iptc: 'IPTC', xmp: 'XMP' } as const

/** Of equal texts one, whose place names each of its fields. `name` says which picture it is, where an input has several. Rejects never. */
export async function pictureWords(bytes: Uint8Array, name?: string): Promise<SourceText[]> {
  const places = new Map<string, string[]>()
  for (const field of [...(await commentsOf(bytes)), ...(await fieldsOf(bytes))]) {
    const text = field.text.replaceAll('\0', ' ').trim()
    const named = places.get(text)
    if (named === undefined) places.set(text, [field.name])
    else if (!named.includes(field.name)) named.push(field.name)
  }
  places.delete('')
  const texts: SourceText[] = []
  for (const [text, names] of places) {
    const place = name === undefined ? names.join(', ') : `${name}, ${names.join(', ')}`
    for (const each of await textsIn({ place, text })) texts.push(each)
  }
  return texts
}

/** A damaged picture has what could be read before. */
async function commentsOf(bytes: Uint8Array): Promise<readonly PictureField[]> {
  return bytes.length < 16 ? [] : fieldsBetweenBlocks(bytes).catch(() => [])
}

async function fieldsOf(bytes: Uint8Array): Promise<PictureField[]> {
  // Most scans meet no picture.
  const { default: ExifReader } = await import('exifreader')
  try {
    const tags = ExifReader.load(Buffer.from(bytes), { expanded: true }) as unknown as Record<string, object>
    return Object.entries(GROUPS).flatMap(([group, label]) =>
      Object.entries(tags[group] ?? {}).flatMap(([tag, value]) => wordsOf(`${label} ${tag}`, tag, value)),
    )
  } catch {
    return []
  }
}

/** What ExifReader gives of a tag: a description for people, and the value, which for XMP may hold tags again. */
interface ReadTag {
  readonly value?: unknown
  readonly description?: unknown
}

function wordsOf(name: string, tag: string, read: unknown): PictureField[] {
  if (WORDLESS.some((pattern) => pattern.test(tag)) || typeof read !== 'object' || read === null) return []
  if (Array.isArray(read)) return read.flatMap((each) => wordsOf(name, tag, each))
  const { value, description } = read as ReadTag
  if (isNested(value))
    return Object.entries(value).flatMap(([key, each]) => wordsOf(`${name} ${key}`, key, each))
  if (Array.isArray(value) && value.some(isTag)) return value.flatMap((each) => wordsOf(name, tag, each))
  const text = isText(name, value) ? (wideComment(tag, value) ?? description) : undefined
  return typeof text === 'string' ? [{ name, text }] : []
}

function isTag(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'value' in value
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of a user comment in UTF-16, in either order of its bytes, ExifReader says only that it is one (CIPA DC-008, 4.6.6.5). */
function wideComment(tag: string, value: unknown): string | undefined {
  if (tag !== 'UserComment' || !Array.isArray(value)) return undefined
  const bytes = Buffer.from(value)
  if (bytes.toString('latin1', 0, 7) !== 'UNICODE') return undefined
  const text = bytes.subarray(8, bytes.length - (bytes.length % 2))
  return (text[0] === 0 ? text.swap16() : text).toString('utf16le')
}

/** Numbers are settings; IPTC has bytes alone, and Exif keeps a few texts so. */
function isText(name: string, value: unknown): boolean {
  if (typeof value === 'string') return true
  if (!Array.isArray(value)) return false
  return value.every((each) => typeof each === 'string') || /^IPTC |^Exif (?:XP|UserComment)/.test(name)
}
