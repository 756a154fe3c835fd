// What a PDF says beside its pages: properties, bookmarks, scripts, and the files that are attached to it.
import { readLinkTarget } from '../../core/text/link-target.js'
import { plainText, type SourceText } from '../../core/text/source-text.js'
import { type Container, readMembers } from './archive.js'
import type { DocumentContent } from './document-reader.js'

/** What is asked of a document of pdf.js. */
export interface PdfDocument {
  getOutline(): Promise<unknown>
  getJSActions(): Promise<unknown>
  getMetadata(): Promise<{ readonly info: unknown; readonly metadata: unknown }>
  getAttachments(): Promise<unknown>
}

/** A bookmark of the tree; titles of those below it are its `items`. */
interface Bookmark {
  readonly title: string
  readonly url: string | null
  readonly unsafeUrl?: string | undefined
  readonly items: readonly Bookmark[]
}

/** Bookmarks deeper than this are not looked at: a broken tree may lead in a circle. */
const DEEPEST = 20

/** All but the files, which are read by their kinds. */
export async function besidePages(pdf: PdfDocument): Promise<SourceText[]> {
  const outline = (await pdf.getOutline().catch(() => [])) as readonly Bookmark[] | null
  const scripts = await pdf.getJSActions().catch(() => null)
  const lines = Object.values((scripts ?? {}) as Record<string, readonly string[]>).flat()
  return [
    ...(await propertiesOf(pdf)),
    ...(outline ?? []).flatMap((each) => bookmarkTexts(each, 0)),
    ...lines.map((each) => plainText(each, 'script')),
  ]
}

/** The document's own, and those of its XMP packet that say something else. */
async function propertiesOf(pdf: PdfDocument): Promise<SourceText[]> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const own = Object.entries(info as Record<string, unknown>).flatMap(([key, value]) =>
    /^(?:Title|Subject|Keywords|Author)$/.test(key) && typeof value === 'string' && value !== ''
      ? [plainText(value, key.toLowerCase())]
      : [],
  )
  const known = new Set(own.map(({ text }) => text))
  const packet = [...((metadata ?? []) as Iterable<[string, unknown]>)].flatMap(([key, value]) =>
    /date|id$|producer|creatortool|format|history|^pdf[aux]*id:/i.test(key)
      ? []
      : [value].flat().map((each) => plainText(String(each), key)),
  )
  return [...own, ...packet.filter(({ text }) => text !== '' && !known.has(text))]
}

function bookmarkTexts({ title, url, unsafeUrl, items }: Bookmark, depth: number): SourceText[] {
  const target = readLinkTarget(plainText(url ?? unsafeUrl ?? ''))
  return [
    plainText(title, 'bookmark'),
    ...(target === undefined ? [] : [{ ...target, place: 'bookmark, link' }]),
    ...(depth < DEEPEST ? items.flatMap((each) => bookmarkTexts(each, depth + 1)) : []),
  ]
}

/** What is attached, as members of an archive are read. */
export async function attachedFiles(pdf: PdfDocument, container: Container): Promise<DocumentContent> {
  const files = (await pdf.getAttachments().catch(() => null)) as Record<string, Attachment> | null
  const members = Object.values(files ?? {}).map(({ filename, content }) => ({
    name: filename,
    bytes: content,
  }))
  return readMembers(members, container, { namesToo: true })
}

interface Attachment {
  readonly filename: string
  readonly content: Uint8Array
}
