// Texts in the blocks of a sound file that the tag reader passes over: chunks of WAV and AIFF, blocks of FLAC, frames of ID3v2.
import { type FileHandle, open } from 'node:fs/promises'
import { bytesAt } from './bytes-at.js'
import type { Tag } from './tag-texts.js'
import { textRuns } from './text-runs.js'

/** A block as its container has it: what it is called and where its content lies, in bytes. */
interface Block {
  readonly id: string
  readonly at: number
  readonly length: number
}

/** Blocks of one file; a file has hundreds where it is a wave of samples, and millions where it is hostile. */
const MOST_BLOCKS = 4096
/** Content of a block that is looked at, in bytes. */
const MOST_BYTES = 1024 * 1024

/** Sound, measures and settings, and what the tag reader reads; all others may hold words (RIFF; EBU Tech 3285 and 3352; AIFF-C). */
const TECHNICAL: ReadonlySet<string> = new Set(
  (
    'fmt |data|fact|ds64|PEAK|peak|levl|cue |smpl|inst|INST|plst|JUNK|junk|PAD |FLLR|minf|elm1|regn|umid|DGDA|chna|' +
    'id3 |ID3 |CSET|slnt|ovwf|acid|strc|COMM|SSND|FVER|NAME|AUTH|(c) |ANNO|MIDI|AESD|SAXL'
  ).split('|'),
)

/** Frames of ID3v2 whose words the tag reader gives. */
const READ_FRAMES =
  /^(?:T|W|IPLS?$|GRP1|GP1|A?PIC|P?CNT|SYLT|SLT|U?S?LT$|COMM?$|UFID?$|PRIV|POPM?$|GEOB?$|MCDI?$|MCI|CHAP|MV|PCST?$)/

/** Words of iXML and of other XML in a wave that count samples and name files by long numbers. */
const COUNTERS =
  /<((?:[\w.-]+:)?\w*(?:UID|TIMESTAMP\w*|TIME_REFERENCE\w*|RATE\w*|INDEX|SAMPLES?\w*|UMID|FILE_SIZE|UBITS|instanceID|documentID|DocumentID|InstanceID))\b[^<>]*>[^<]*<\/\1>/gi

/** The texts of all such blocks, each under the name of its block. Throws nothing. */
export async function readBlockTags(path: string): Promise<Tag[]> {
  const file = await open(path).catch(() => undefined)
  const tags: Tag[] = []
  try {
    if (file === undefined) return []
    for await (const block of blocksOf(file)) {
      const bytes = await bytesAt(file, block.at, Math.min(block.length, MOST_BYTES))
      for (const value of await wordsInBlock(bytes)) tags.push({ system: 'block', id: block.id, value })
    }
    return tags
  } catch {
    return tags
  } finally {
    await file?.close()
  }
}

/** What can be read in a block, but for what counts samples and names files. */
export async function wordsInBlock(bytes: Uint8Array): Promise<string[]> {
  return (await textRuns(bytes)).map((each) => each.replace(COUNTERS, ''))
}

async function* blocksOf(file: FileHandle): AsyncGenerator<Block> {
  const { size } = await file.stat()
  const head = (await bytesAt(file, 0, Math.min(12, size))).toString('latin1')
  if (/^(?:RIFF|RF64|RIFX)....WAVE/s.test(head)) yield* chunksOf(file, 12, size, head.startsWith('RIFX'))
  else if (/^FORM....AIF[FC]/s.test(head)) yield* chunksOf(file, 12, size, true)
  else if (head.startsWith('fLaC')) yield* flacBlocks(file, size)
  else if (head.startsWith('ID3')) yield* id3Frames(file, size)
  else if (head.startsWith('G')) yield* serviceTables(file, size)
}

/** Four letters, a length, the content, and a byte more where the length is odd. */
async function* chunksOf(
  file: FileHandle,
  from: number,
  to: number,
  bigEndian: boolean,
): AsyncGenerator<Block> {
  let at = from
  for (let count = 0; at + 8 <= to && count < MOST_BLOCKS; count += 1) {
    const head = await bytesAt(file, at, 8)
    const id = head.toString('latin1', 0, 4)
    const stated = bigEndian ? head.readUInt32BE(4) : head.readUInt32LE(4)
    const length = Math.min(stated, to - at - 8)
    const list =
      id === 'LIST' && length >= 4 ? (await bytesAt(file, at + 8, 4)).toString('latin1') : undefined
    if (list === 'adtl') yield* labelsIn(file, at + 12, at + 8 + length)
    else if (id === 'bext') yield { id: 'coding history', at: at + 610, length: Math.max(0, length - 602) }
    else if (list !== 'INFO' && !TECHNICAL.has(id)) yield { id: nameOf(id), at: at + 8, length }
    at += 8 + length + (length & 1)
  }
}

/** Labels and notes of cue points: behind the number of the point stands the text. */
async function* labelsIn(file: FileHandle, from: number, to: number): AsyncGenerator<Block> {
  for await (const { id, at, length } of chunksOf(file, from, to, false))
    yield { id: id.replace('chunk', 'cue'), at: at + 4, length: Math.max(0, length - 4) }
}

/** APPLICATION blocks (FLAC format, 8.4): four letters of the program, then what it likes. */
async function* flacBlocks(file: FileHandle, size: number): AsyncGenerator<Block> {
  for (let at = 4, count = 0; at + 4 <= size && count < MOST_BLOCKS; count += 1) {
    const head = await bytesAt(file, at, 4)
    const length = Math.min(head.readUIntBE(1, 3), size - at - 4)
    if ((head[0]! & 127) === 2) yield { id: 'application block', at: at + 4, length }
    if (head[0]! & 128) return
    at += 4 + length
  }
}

/** Packets of an MPEG transport stream that name its station and service (ETSI EN 300 468, 5.1.3: PID 0x11). */
async function* serviceTables(file: FileHandle, size: number): AsyncGenerator<Block> {
  for (let at = 0; at + 188 <= size && at < 188 * MOST_BLOCKS; at += 188) {
    const head = await bytesAt(file, at, 3)
    if (head[0] !== 0x47) return
    if ((head.readUInt16BE(1) & 0x1fff) === 0x11) yield { id: 'service', at: at + 4, length: 184 }
  }
}

/** Frames of the tag at the beginning, versions 2.3 and 2.4; those of 2.2 have three letters and are read by others. */
async function* id3Frames(file: FileHandle, size: number): AsyncGenerator<Block> {
  const head = await bytesAt(file, 0, 10)
  const version = head[3]!
  if (version < 3) return
  const to = Math.min(size, 10 + syncSafe(head, 6))
  for (let at = 10, count = 0; at + 10 <= to && count < MOST_BLOCKS; count += 1) {
    const frame = await bytesAt(file, at, 10)
    const id = frame.toString('latin1', 0, 4)
    if (!/^[A-Z][A-Z\d]{3}$/.test(id)) return
    const length = Math.min(version === 4 ? syncSafe(frame, 4) : frame.readUInt32BE(4), to - at - 10)
    if (!READ_FRAMES.test(id)) yield { id: `frame ${id}`, at: at + 10, length }
    at += 10 + length
  }
}

/** Four bytes of seven bits each (ID3v2.4, 6.2). */
function syncSafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((value, each) => value * 128 + (bytes[at + each]! & 127), 0)
}

/** As people call it; others by their four letters. */
function nameOf(id: string): string {
  return id === '_PMX' ? 'XMP' : `chunk ${id.trim()}`
}
