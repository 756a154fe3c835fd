// Reads a document by its kind: bytes, the parts of its archive, then the reader of its format; faults are problems.
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { SourceText } from '../../core/text/source-text.js'
import { isZip, unpackZip, type ZipMember } from '../../unpack-zip.js'
import { decodeText } from '../decode-text.js'
import type { PassedFile } from '../passed-over.js'
import type { PictureReading } from '../pictures/picture-reading.js'
import { NO_FACTS, type SourceReader, unreadContent } from '../source.js'
import { sourceBytes } from '../source-bytes.js'

/** What a reader makes of a document. */
export interface DocumentContent {
  readonly texts: readonly SourceText[]
  readonly problems: readonly Problem[]
  readonly passedOver?: readonly PassedFile[]
}

/** Most that the parts with words of a document unpack to, far above any booklet. */
const LIMITS = { bytes: 256 * 1024 * 1024, files: 20_000 }

/** A reader of documents; what it throws is the problem of a document that is damaged. */
export function documentReader(
  read: (
    bytes: Uint8Array,
    input: string,
    pictures: PictureReading | undefined,
  ) => Promise<DocumentContent | Problem>,
): SourceReader {
  return async (source, pictures) => {
    const bytes = await sourceBytes(source)
    if (isProblem(bytes)) return unreadContent(bytes)
    try {
      const content = await read(bytes, source.input, pictures)
      return isProblem(content) ? unreadContent(content) : { ...content, facts: NO_FACTS }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      return unreadContent(damaged(source.input, text))
    }
  }
}

/** The parts of an archive in which words are, decoded, by name. */
export type Parts = ReadonlyMap<string, string>

/** A reader of documents that are archives of parts; `wanted` are the parts that it reads. */
export function packedReader(
  wanted: RegExp,
  read: (parts: Parts, input: string) => DocumentContent | Problem,
): SourceReader {
  return documentReader(async (bytes, input) => {
    if (isOldOffice(bytes))
      return problem(input, 'unreadable', 'the document is encrypted or in the format of before 2007', RESAVE)
    if (!isZip(bytes)) return damaged(input, 'it is no archive')
    const members = unpackZip(bytes, LIMITS, (name) => wanted.test(name))
    if ('fault' in members) return damaged(input, members.fault)
    const parts = await decodeParts(members)
    return parts.size === 0
      ? damaged(input, 'the archive holds no document of this kind')
      : read(parts, input)
  })
}

const RESAVE = 'save it again without a password, in the format of today'

/** Compound files: Word before 2007, and what is encrypted since. Source: MS-CFB, 2.2. */
function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
}

async function decodeParts(members: readonly ZipMember[]): Promise<Parts> {
  const parts = new Map<string, string>()
  for (const { name, bytes } of members) {
    const decoded = await decodeText(bytes)
    if (decoded !== undefined) parts.set(name, decoded.text)
  }
  return parts
}

/** The problem of a document that cannot be read to its end. */
export function damaged(input: string, why: string): Problem {
  return problem(input, 'unreadable', `the document is damaged: ${why}`, 'open it and save it again')
}

/** Texts without problems. */
export function whole(texts: readonly SourceText[]): DocumentContent {
  return { texts, problems: [] }
}
