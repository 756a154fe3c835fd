// Reads a document that is an archive of parts: the words by the reader of its format, what lies in it by its own kind.
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { SourceText } from '../../core/text/source-text.js'
import { isZip, unpackZip, type ZipMember } from '../../parsers/unpack-zip.js'
import { decodeText } from '../decode-text.js'
import { type PassedFile, passedOverAs } from '../passed-over.js'
import type { SourceReader } from '../source.js'
import { type Container, inMember, type KindTable, readMember } from './archive.js'
import { type DocumentContent, damaged, documentReader, zipProblem } from './document-reader.js'

/** The parts in which words are, decoded, by name. */
export type Parts = ReadonlyMap<string, string>

/** What a format makes of its parts. */
export interface PackedFormat {
  /** Parts that its reader reads. */
  readonly parts: RegExp
  /** Parts that hold no word of anybody: styles, settings, indexes. */
  readonly technical: RegExp
  read(parts: Parts, input: string): DocumentContent | Problem
}

/** Most that a document unpacks to, far above any booklet. */
const LIMITS = { bytes: 256 * 1024 * 1024, files: 20_000 }

/** Of any format: lists of the parts, small pictures of the first page, themes, fonts, programs. */
const TECHNICAL =
  /^(?:mimetype|\[Content_Types\]\.xml|META-INF\/.*|Thumbnails\/.*|Configurations2\/.*|docProps\/thumbnail\.\w+)$|(?:^|\/)(?:theme|printerSettings|fonts)\/|(?:^|\/)vbaProject\w*\.bin$|\/$/i

/** A reader of documents that are archives; what lies in them is read by the table of kinds. */
export function packedReader({
  parts: wanted,
  technical,
  read,
}: PackedFormat): (kinds: KindTable) => SourceReader {
  return (kinds) =>
    documentReader(async (bytes, input, pictures, depth) => {
      if (isOldOffice(bytes))
        return problem(
          input,
          'unreadable',
          'the document is encrypted or in the format of before 2007',
          RESAVE,
        )
      if (!isZip(bytes)) return damaged(input, 'it is no archive')
      const members = unpackZip(bytes, LIMITS, (name) => !TECHNICAL.test(name) && !technical.test(name))
      if ('fault' in members) return zipProblem(input, members)
      const parts = await decodeParts(members.filter(({ name }) => wanted.test(name)))
      if (parts.size === 0) return damaged(input, 'the archive holds no document of this kind')
      const content = read(parts, input)
      if (isProblem(content)) return content
      const others = members.filter(({ name }) => !parts.has(name))
      const inside = await readInside(others, { input, depth, kinds, pictures })
      return {
        texts: [...content.texts, ...inside.texts],
        problems: [...content.problems, ...inside.problems],
        passedOver: inside.passedOver ?? [],
      }
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

/** Pictures, sheets and other documents in it; what was put in as a file of its own is never passed over. */
async function readInside(members: readonly ZipMember[], container: Container): Promise<DocumentContent> {
  const { input, kinds } = container
  const texts: SourceText[] = []
  const problems: Problem[] = []
  const passedOver: PassedFile[] = []
  for (const member of members) {
    const kind = kinds.ofName(member.name)
    const isOwnFile = /(?:^|\/)(?:embeddings|attachments)\//i.test(member.name)
    const passed = kind === undefined && !isOwnFile ? passedOverAs(member.name) : undefined
    if (passed !== undefined) {
      passedOver.push({ kind: passed, name: `${input}/${member.name}` })
      continue
    }
    const content = await readMember(member, container)
    for (const each of content.problems) problems.push(each)
    for (const each of content.texts) texts.push(inMember(each, member.name))
  }
  return { texts, problems, passedOver }
}
