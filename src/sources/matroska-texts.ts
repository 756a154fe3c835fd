// The texts of a Matroska or WebM file that are neither tags nor sound: subtitles, chapters, attachments, titles of tracks.
import { type FileHandle, open } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { bytesAt } from './bytes-at.js'
import { textRuns } from './text-runs.js'
import type { TextTrack } from './text-track.js'

/** Elements by their numbers (RFC 9559, 5.1); those of MASTERS are entered, all others passed over or read whole. */
const ID = {
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  codec: 0x86,
  codecPrivate: 0x63a2,
  language: 0x22b59c,
  languageTag: 0x22b59d,
  trackName: 0x536e,
  compression: 0x4254,
  compressionStart: 0x4255,
  block: 0xa1,
  simpleBlock: 0xa3,
  chapterTitle: 0x85,
  attachment: 0x61a7,
  fileName: 0x466e,
  fileAbout: 0x467e,
  fileType: 0x4660,
  fileData: 0x465c,
} as const

/** Segment, Cluster, BlockGroup, Tracks and TrackEntry with what they pack with, Chapters down to their titles, Attachments. */
const MASTERS: ReadonlySet<number> = new Set([
  0x18538067, 0x1f43b675, 0xa0, 0x1654ae6b, 0xae, 0x6d80, 0x6240, 0x5034, 0x1043a770, 0x45b9, 0xb6, 0x80,
  0x1941a469, 0x61a7,
])
const WANTED: ReadonlySet<number> = new Set(Object.values(ID))

/** The file is read in pieces of this many bytes. */
const WINDOW = 256 * 1024
/** Content of one element, and text of one track, in bytes. */
const MOST_BYTES = 8 * 1024 * 1024
/** TrackType of subtitles (5.1.4.1.3). */
const SUBTITLES = 17

interface Track {
  number: number
  type: number
  codec: string
  head: string
  language: string
  title: string
  /** ContentCompAlgo: 0 is zlib, 3 leaves out bytes that all blocks begin with. */
  compression?: number
  start: Buffer
  lines: string[]
  bytes: number
}

/** All of them; what is cut short gives what stands before. Throws nothing. */
export async function readMatroskaTexts(path: string): Promise<readonly TextTrack[]> {
  const file = await open(path).catch(() => undefined)
  const texts = new MatroskaTexts()
  try {
    if (file !== undefined) for await (const element of elementsOf(file)) await texts.take(element)
  } catch {
    // What was read before stays.
  } finally {
    await file?.close()
  }
  return texts.all()
}

interface Element {
  readonly id: number
  /** Empty for those that are entered. */
  readonly bytes: Buffer
}

async function* elementsOf(file: FileHandle): AsyncGenerator<Element> {
  const { size } = await file.stat()
  let window: Buffer = Buffer.alloc(0)
  let from = 0
  async function bytes(at: number, length: number): Promise<Buffer> {
    if (at < from || at + length > from + window.length) {
      window = await bytesAt(file, at, Math.min(Math.max(length, WINDOW), size - at))
      from = at
    }
    return window.subarray(at - from, at - from + length)
  }
  for (let at = 0; at < size;) {
    const head = await bytes(at, Math.min(12, size - at))
    const idLength = Math.clz32(head[0]!) - 23
    const sizeLength = Math.clz32(head[idLength] ?? 0) - 23
    if (idLength > 4 || sizeLength > 8) return
    const id = head.readUIntBE(0, idLength)
    const length = sizeIn(head.subarray(idLength, idLength + sizeLength))
    at += idLength + sizeLength
    if (MASTERS.has(id)) {
      yield { id, bytes: Buffer.alloc(0) }
      continue
    }
    if (WANTED.has(id) && length <= MOST_BYTES) yield { id, bytes: Buffer.from(await bytes(at, length)) }
    at += length
  }
}

/** A number of which the first bit that is set says how many bytes it has (RFC 8794, 4). */
function sizeIn(bytes: Buffer): number {
  const first = bytes[0]! & ((1 << (8 - bytes.length)) - 1)
  return bytes.subarray(1).reduce((value, byte) => value * 256 + byte, first)
}

class MatroskaTexts {
  private readonly tracks: Track[] = []
  private readonly texts: TextTrack[] = []
  private attached = { name: '', type: '' }

  all(): readonly TextTrack[] {
    return [...this.tracks.flatMap(trackText), ...this.texts]
  }

  async take({ id, bytes }: Element): Promise<void> {
    if (id === ID.block || id === ID.simpleBlock) this.takeBlock(bytes)
    else if (id === ID.chapterTitle) this.texts.push(plain('chapter', bytes.toString('utf8')))
    else if (id === ID.trackEntry) this.tracks.push(newTrack())
    else if (id === ID.attachment) this.attached = { name: '', type: '' }
    else if (id === ID.fileName) {
      this.attached.name = bytes.toString('utf8')
      this.texts.push(plain('name of an attachment', this.attached.name))
    } else if (id === ID.fileAbout) this.texts.push(plain('attachment', bytes.toString('utf8')))
    else if (id === ID.fileType) this.attached.type = bytes.toString('latin1')
    else if (id === ID.fileData) await this.takeFile(bytes)
    else takeSetting(this.tracks.at(-1), id, bytes)
  }

  /** Pictures are read as those of tags are, and fonts hold no words of a release. */
  private async takeFile(bytes: Buffer): Promise<void> {
    const { name, type } = this.attached
    if (/^image\/|font|opentype|truetype/i.test(type)) return
    if (/^text\/|json|xml|subrip/i.test(type) || /\.(?:txt|srt|ass|lrc|nfo|md)$/i.test(name))
      for (const text of await textRuns(bytes)) this.texts.push(plain(`attachment ${name}`, text))
    else this.texts.push({ kind: 'attachment', language: 'und', title: name })
  }

  private takeBlock(bytes: Buffer): void {
    const length = Math.clz32(bytes[0] ?? 0) - 23
    if (length > 8) return
    const number = sizeIn(bytes.subarray(0, length))
    const track = this.tracks.find((each) => each.number === number && each.type === SUBTITLES)
    if (track === undefined || track.bytes > MOST_BYTES) return
    track.bytes += bytes.length
    const line = unpacked(track, bytes.subarray(length + 3))
    if (line !== undefined) track.lines.push(line.toString('utf8'))
  }
}

function plain(kind: string, text: string): TextTrack {
  return { kind, language: 'und', text }
}

function newTrack(): Track {
  const start = Buffer.alloc(0)
  return { number: 0, type: 0, codec: '', head: '', language: 'eng', title: '', start, lines: [], bytes: 0 }
}

function takeSetting(track: Track | undefined, id: number, bytes: Buffer): void {
  if (track === undefined) return
  const text = bytes.toString('utf8').replace(/\0+$/, '')
  const number = bytes.length > 0 && bytes.length <= 6 ? bytes.readUIntBE(0, bytes.length) : 0
  if (id === ID.trackNumber) track.number = number
  else if (id === ID.trackType) track.type = number
  else if (id === ID.codec) track.codec = text
  else if (id === ID.codecPrivate) track.head = text
  else if (id === ID.language || id === ID.languageTag) track.language = text
  else if (id === ID.trackName) track.title = text
  else if (id === ID.compression) track.compression = number
  else if (id === ID.compressionStart) track.start = bytes
}

/** Undefined where it is packed in a way that is not known, or damaged. */
function unpacked({ compression, start }: Track, bytes: Buffer): Buffer | undefined {
  if (compression === undefined) return bytes
  if (compression === 3) return Buffer.concat([start, bytes])
  try {
    return compression === 0 ? inflateSync(bytes, { maxOutputLength: MOST_BYTES }) : undefined
  } catch {
    return undefined
  }
}

function trackText({ type, codec, head, language, title, lines }: Track): TextTrack[] {
  const named = title === '' ? {} : { title }
  if (type !== SUBTITLES) return title === '' ? [] : [{ kind: 'track', language, text: '', title }]
  if (/^S_TEXT\/(?:ASS|SSA)/.test(codec))
    return [{ kind: 'subtitles', language, ...named, text: [head, ...lines.map(dialogue)].join('\n') }]
  if (!/^[SD]_(?:TEXT|WEBVTT)/.test(codec)) return [{ kind: 'subtitles in pictures', language, ...named }]
  // WebM's form has the cue's name and its settings on lines of their own in front.
  const said = codec.startsWith('D_') ? lines.map((line) => line.replace(/^.*\n.*\n/, '')) : lines
  const text = said.map((line) => line.replace(/<[^<>]{0,100}>|\{\\[^{}]{0,40}\}/g, '')).join('\n')
  return [{ kind: 'subtitles', language, ...named, text }]
}

/** A block leaves out the times and has its place in the file in front: `order, layer, style, …`. */
function dialogue(block: string): string {
  const [, layer = '0', ...rest] = block.split(',')
  return `Dialogue: ${layer},0:00:00.00,0:00:00.00,${rest.join(',')}`
}
