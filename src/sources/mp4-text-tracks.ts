// The text tracks of an MP4 (subtitles, titles of its tracks): read where their samples are plain text, else named.
import { type FileHandle, open } from 'node:fs/promises'
import { bytesAt } from './bytes-at.js'
import type { TextTrack } from './text-track.js'

/** Samples of one track, and bytes of one table or sample. */
const MOST_SAMPLES = 200_000
const MOST_BYTES = 8 * 1024 * 1024

/** Every text track, and each title that a track of another kind has. Throws nothing. */
export async function readMp4TextTracks(path: string): Promise<readonly TextTrack[]> {
  const file = await open(path).catch(() => undefined)
  try {
    if (file === undefined) return []
    const movie = await childNamed(file, { from: 0, to: (await file.stat()).size }, 'moov')
    if (movie === undefined || movie.to - movie.from > 16 * MOST_BYTES) return []
    const boxes = new Boxes(await bytesAt(file, movie.from, movie.to - movie.from))
    const tracks = boxes.children(boxes.whole).filter(({ type }) => type === 'trak')
    const chapters = new Set(tracks.flatMap((track) => boxes.chapterTracks(track)))
    const texts: TextTrack[] = quickTimeTexts(boxes)
    for (const track of tracks) {
      const read = chapters.has(boxes.idOf(track)) ? undefined : await textTrack(file, boxes, track)
      if (read !== undefined) texts.push(read)
    }
    return texts
  } catch {
    return []
  } finally {
    await file?.close()
  }
}

/** Texts of QuickTime's user data, whose names begin with ©: two bytes of length, two of language, the text (QTFF, user data). */
function quickTimeTexts(boxes: Boxes): TextTrack[] {
  const data = boxes.at(boxes.whole, 'udta')
  const texts = data === undefined ? [] : boxes.children(data).filter(({ type }) => type.startsWith('\xa9'))
  return texts
    .filter(({ type }) => !/^.(?:swr|enc|day|fmt|req)/.test(type))
    .map(({ type, from, to }) => {
      const length = Math.min(boxes.bytes.readUInt16BE(from), to - from - 4)
      const text = boxes.bytes.toString('utf8', from + 4, from + 4 + length)
      return { kind: `tag ${type}`, language: 'und', text }
    })
}

/** Bytes of a box without its head, end exclusive. */
interface Box {
  readonly type: string
  readonly from: number
  readonly to: number
}

async function childNamed(
  file: FileHandle,
  within: Omit<Box, 'type'>,
  name: string,
): Promise<Box | undefined> {
  for (let at = within.from; at + 8 <= within.to;) {
    const head = await bytesAt(file, at, Math.min(16, within.to - at))
    const box = boxAt(head, 0, within.to - at)
    if (box === undefined) return undefined
    if (box.type === name) return { type: name, from: at + box.from, to: at + box.to }
    at += box.to
  }
  return undefined
}

/** The box whose head lies at `at` (ISO 14496-12, 4.2): 1 is a size of 64 bits, 0 goes on to the end. */
function boxAt(bytes: Buffer, at: number, room: number): Box | undefined {
  const short = bytes.readUInt32BE(at)
  const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? room : short
  const from = at + (short === 1 ? 16 : 8)
  if (at + size < from || size > room) return undefined
  return { type: bytes.toString('latin1', at + 4, at + 8), from, to: at + size }
}

/** The boxes in the bytes of a movie's head. */
class Boxes {
  constructor(readonly bytes: Buffer) {}

  get whole(): Box {
    return { type: 'moov', from: 0, to: this.bytes.length }
  }

  children({ from, to }: Box): Box[] {
    const found: Box[] = []
    for (let at = from; at + 8 <= to;) {
      const box = boxAt(this.bytes, at, to - at)
      if (box === undefined) break
      found.push(box)
      at = box.to
    }
    return found
  }

  /** Down a path of types; undefined where one is missing. */
  at(box: Box, ...path: readonly string[]): Box | undefined {
    let found: Box | undefined = box
    for (const type of path) found = found && this.children(found).find((each) => each.type === type)
    return found
  }

  idOf(track: Box): number {
    const head = this.at(track, 'tkhd')
    return head === undefined
      ? 0
      : this.bytes.readUInt32BE(head.from + (this.bytes[head.from] === 1 ? 20 : 12))
  }

  /** Tracks whose texts are the chapters of this one: they are read as chapters. */
  chapterTracks(track: Box): number[] {
    const list = this.at(track, 'tref', 'chap')
    return list === undefined ? [] : this.numbers(list.from, (list.to - list.from) / 4)
  }

  numbers(from: number, count: number, width = 4): number[] {
    const most = Math.min(count, MOST_SAMPLES, (this.bytes.length - from) / width)
    return Array.from({ length: Math.floor(most) }, (_, at) =>
      width === 8
        ? Number(this.bytes.readBigUInt64BE(from + 8 * at))
        : this.bytes.readUInt32BE(from + 4 * at),
    )
  }

  /** Three letters of five bits each (ISO 14496-12, 8.4.2). */
  languageOf(track: Box): string {
    const head = this.at(track, 'mdia', 'mdhd')
    if (head === undefined) return 'und'
    const packed = this.bytes.readUInt16BE(head.from + (this.bytes[head.from] === 1 ? 32 : 20))
    return packed < 0x400
      ? 'und'
      : String.fromCharCode(...[10, 5, 0].map((shift) => 0x60 + ((packed >> shift) & 31)))
  }
}

/** Handlers of tracks that are read (ISO 14496-12; QuickTime), and how a report calls them. */
const KINDS: Readonly<Record<string, string>> = {
  text: 'subtitles',
  sbtl: 'subtitles',
  subt: 'subtitles',
  subp: 'subtitles in pictures',
  clcp: 'closed captions',
}

/** Names that programs give to every track. */
const ANY_NAME = /^(?:.{0,24}(?:Handler|Media Handler)|Mainconcept.*|GPAC.*|Core Media .*|)$/i

async function textTrack(file: FileHandle, boxes: Boxes, track: Box): Promise<TextTrack | undefined> {
  const handler = boxes.at(track, 'mdia', 'hdlr')
  if (handler === undefined) return undefined
  const type = boxes.bytes.toString('latin1', handler.from + 8, handler.from + 12)
  const name = boxes.bytes
    .toString('utf8', handler.from + 24, handler.to)
    .replace(/\0.*$/s, '')
    .replace(/^[\x01-\x1f]/, '')
  const title = ANY_NAME.test(name.trim()) ? {} : { title: name.trim() }
  const kind = KINDS[type]
  if (kind === undefined)
    return 'title' in title
      ? { kind: 'track', language: boxes.languageOf(track), text: '', ...title }
      : undefined
  const text = await samplesOf(file, boxes, track)
  return { kind, language: boxes.languageOf(track), ...title, ...(text === undefined ? {} : { text }) }
}

/** The texts of tx3g, QuickTime's text and WebVTT, a line each; undefined for other codings. */
async function samplesOf(file: FileHandle, boxes: Boxes, track: Box): Promise<string | undefined> {
  const table = boxes.at(track, 'mdia', 'minf', 'stbl')
  const described = table && boxes.at(table, 'stsd')
  if (table === undefined || described === undefined) return undefined
  const coding = boxes.bytes.toString('latin1', described.from + 12, described.from + 16)
  if (!['tx3g', 'text', 'wvtt'].includes(coding)) return undefined
  const lines: string[] = []
  let bytes = 0
  for (const { at, length } of samplePlaces(boxes, table)) {
    bytes += length
    if (bytes > MOST_BYTES) return undefined
    const sample = await bytesAt(file, at, length)
    lines.push(coding === 'wvtt' ? webVttSample(sample) : plainSample(sample))
  }
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** Two bytes of length, then UTF-8 or UTF-16 (3GPP 26.245, 5.17), then boxes of style. */
function plainSample(sample: Buffer): string {
  if (sample.length < 2) return ''
  const text = sample.subarray(2, 2 + sample.readUInt16BE(0))
  return new TextDecoder(text[0] === 0xfe && text[1] === 0xff ? 'utf-16be' : 'utf-8').decode(text)
}

/** Payloads (`payl`) in cues (`vttc`) (ISO 14496-30, 7). */
function webVttSample(sample: Buffer): string {
  const boxes = new Boxes(sample)
  const payloads = boxes
    .children(boxes.whole)
    .flatMap((cue) => (cue.type === 'vttc' ? boxes.children(cue) : []))
  return payloads
    .filter(({ type }) => type === 'payl')
    .map(({ from, to }) => sample.toString('utf8', from, to).replace(/<[^<>]{0,100}>/g, ''))
    .join('\n')
}

interface SamplePlace {
  readonly at: number
  readonly length: number
}

/** Samples lie in chunks: where each chunk begins, how many each holds, how long each sample is (ISO 14496-12, 8.7). */
function* samplePlaces(boxes: Boxes, table: Box): Generator<SamplePlace> {
  const { bytes } = boxes
  const sizes = boxes.at(table, 'stsz')
  const chunks = boxes.at(table, 'stco') ?? boxes.at(table, 'co64')
  const runs = boxes.at(table, 'stsc')
  if (sizes === undefined || chunks === undefined || runs === undefined) return
  const same = bytes.readUInt32BE(sizes.from + 4)
  const count = Math.min(bytes.readUInt32BE(sizes.from + 8), MOST_SAMPLES)
  const lengths = same === 0 ? boxes.numbers(sizes.from + 12, count) : []
  const width = chunks.type === 'co64' ? 8 : 4
  const starts = boxes.numbers(chunks.from + 8, bytes.readUInt32BE(chunks.from + 4), width)
  const table3 = boxes.numbers(runs.from + 8, 3 * bytes.readUInt32BE(runs.from + 4))
  let sample = 0
  let run = 0
  for (const [chunk, start] of starts.entries()) {
    while (3 * (run + 1) < table3.length && table3[3 * (run + 1)]! <= chunk + 1) run += 1
    let at = start
    for (let each = 0; each < (table3[3 * run + 1] ?? 0) && sample < count; each += 1) {
      const length = lengths[sample] ?? same
      yield { at, length }
      at += length
      sample += 1
    }
  }
}
