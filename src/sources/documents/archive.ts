// ZIP and TAR archives, read in place: each member by its kind, its name before every place.
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { parseTar } from 'nanotar'
import { type Problem, problem } from '../../core/problem.js'
import { readFileName } from '../../core/text/read-file-name.js'
import type { SourceText } from '../../core/text/source-text.js'
import { isZip, unpackZip, type ZipFault, type ZipMember } from '../../parsers/unpack-zip.js'
import { type PassedFile, passedOverAs } from '../passed-over.js'
import { PICTURE } from '../picture-kind.js'
import type { PictureReading } from '../pictures/picture-reading.js'
import type { SourceContent, SourceKind, SourceReader } from '../source.js'
import { isIgnored } from '../walk-folder.js'
import { type DocumentContent, documentReader, zipProblem } from './document-reader.js'

/** Most that is unpacked of one archive, and how many of them may lie in each other. */
const LIMITS = { bytes: 512 * 1024 * 1024, files: 5000 }
const DEEPEST = 3

/** The table of kinds. */
export interface KindTable {
  /** By the extension of a name; undefined where no row has it. */
  ofName(name: string): SourceKind | undefined
  /** By what bytes are. */
  ofBytes(bytes: Uint8Array): Promise<SourceKind>
}

/** A reader of archives. */
export function archiveReader(kinds: KindTable): SourceReader {
  return documentReader(async (bytes, input, pictures, depth) => {
    const members = await unpack(bytes, input)
    if ('fault' in members) return zipProblem(input, members)
    // As in a folder: what holds nothing of a release is passed over.
    const shown = members.filter(({ name }) => !name.split('/').some(isIgnored))
    return readMembers(shown, { input, depth, kinds, pictures }, { namesToo: true })
  })
}

/** What members say, each behind its name, which may be read too; what is passed over in a folder is passed over here. */
export async function readMembers(
  members: readonly ZipMember[],
  container: Container,
  { namesToo }: { readonly namesToo: boolean },
): Promise<DocumentContent> {
  const texts: SourceText[] = []
  const problems: Problem[] = []
  const passedOver: PassedFile[] = []
  const folders = new Set<string>()
  for (const member of members) {
    if (namesToo) for (const each of namesOf(member.name, folders)) texts.push(each)
    const passed = container.kinds.ofName(member.name) === undefined ? passedOverAs(member.name) : undefined
    if (passed !== undefined) {
      passedOver.push({ kind: passed, name: `${container.input}/${member.name}` })
      continue
    }
    const content = await readMember(member, container)
    for (const each of content.problems) problems.push(each)
    for (const each of content.texts) texts.push(inMember(each, member.name))
  }
  return { texts, problems, passedOver }
}

/** A file that was packed alone is the one member of its archive. */
async function unpack(bytes: Uint8Array, input: string): Promise<readonly ZipMember[] | ZipFault> {
  if (isZip(bytes)) return unpackZip(bytes, LIMITS)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const tar = isGzip ? await promisify(gunzip)(bytes, { maxOutputLength: LIMITS.bytes }) : bytes
  if (Buffer.from(tar.subarray(257, 262)).toString('latin1') !== 'ustar')
    return isGzip && !/\.tgz$/i.test(input)
      ? [{ name: nameInside(input), bytes: tar }]
      : { fault: 'it is neither ZIP nor TAR' }
  return parseTar(tar).flatMap(({ name, type, data }) =>
    data === undefined || !(type === undefined || String(type) === 'file' || String(type) === '0')
      ? []
      : [{ name, bytes: data }],
  )
}

/** `lyrics.txt.gz` holds `lyrics.txt`, `cover.svgz` an SVG. */
function nameInside(input: string): string {
  return basename(input)
    .replace(/\.gz$/i, '')
    .replace(/\.svgz$/i, '.svg')
}

/** In what a member lies, and what reads it. */
export interface Container {
  readonly input: string
  /** Archives and documents around it. */
  readonly depth: number
  readonly kinds: KindTable
  readonly pictures: PictureReading | undefined
}

/** What a member says, by its kind; what is not read is a problem. */
export async function readMember(
  { name, bytes }: ZipMember,
  { input: archive, depth: outer, kinds, pictures }: Container,
): Promise<Pick<SourceContent, 'texts' | 'problems'>> {
  const input = `${archive}/${name}`
  const depth = outer + 1
  const unread = (message: string): Pick<SourceContent, 'texts' | 'problems'> => ({
    texts: [],
    problems: [problem(input, 'unknown-kind', message, 'unpack the archive and scan its folder')],
  })
  const kind = kinds.ofName(name) ?? (await kinds.ofBytes(bytes))
  if (kind.kind === PICTURE) return pictures?.read(bytes, input) ?? { texts: [], problems: [] }
  const source = { input, kind, folder: archive, argument: archive, place: { bytes }, depth }
  if (kind.sound) return (await import('./packed-sound.js')).readPackedSound(source, bytes, pictures)
  if (depth > DEEPEST || (depth === DEEPEST && kind.kind === 'zip'))
    return unread(`archives in archives are read to a depth of ${DEEPEST}`)
  const read = await kind.load()
  return read(source, pictures)
}

/** The name of a member, and of the folders in which it is the first. */
function namesOf(member: string, folders: Set<string>): readonly SourceText[] {
  const parts = member.split('/')
  return parts.flatMap((part, at) => {
    const isFolder = at < parts.length - 1
    const path = parts.slice(0, at + 1).join('/')
    if (isFolder && folders.has(path)) return []
    folders.add(path)
    return [readFileName(part, isFolder, `${path}, name of the ${isFolder ? 'folder' : 'file'}`)]
  })
}

/** The text with the member's name before every place. */
export function inMember(text: SourceText, name: string): SourceText {
  const { place, places } = text
  return {
    ...text,
    place: place === undefined ? name : `${name}, ${place}`,
    ...(places === undefined
      ? {}
      : { places: places.map((each) => ({ ...each, place: `${name}, ${each.place}` })) }),
  }
}
