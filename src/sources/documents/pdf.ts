// PDF: the words of each page by their place on it, notes, fields and links; pages without words are named.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { readLinkTarget } from '../../core/text/link-target.js'
import { plainText, type SourceText } from '../../core/text/source-text.js'
import { INSTALL_OCR } from '../pictures/find-ocr.js'
import type { PictureContent, PictureReading } from '../pictures/picture-reading.js'
import type { SourceReader } from '../source.js'
import type { Container, KindTable } from './archive.js'
import { type DocumentContent, damaged, documentReader } from './document-reader.js'
import { type PageBlock, type PlacedWords, pageBlocks } from './page-blocks.js'
import { attachedFiles, besidePages } from './pdf-beside.js'
import { wordsOutside } from './pdf-outside.js'
import { type PagePainting, pagePictures, paintedOn } from './pdf-pictures.js'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** Pages that are read, and seconds after which no further page is begun. */
const MOST_PAGES = 2000
const MOST_SECONDS = 120

/** Reads a PDF; what of it cannot be read is named page by page. Attached files are read by the table of kinds. */
export function pdfReader(kinds: KindTable): SourceReader {
  return documentReader((bytes, input, pictures, depth) =>
    readPages(bytes, { input, depth, kinds, pictures }),
  )
}

async function readPages(bytes: Uint8Array, container: Container): Promise<DocumentContent | Problem> {
  const { input, pictures: reading } = container
  const pdf = await open(bytes, input)
  if (isProblem(pdf)) return pdf
  const attached = await attachedFiles(pdf, container)
  const texts: SourceText[] = [...(await besidePages(pdf)), ...attached.texts]
  const problems: Problem[] = [...attached.problems]
  const pictures: number[] = []
  const besideWords: number[] = []
  // Pictures have limits of their own.
  let start = performance.now()
  for (let at = 1; at <= pdf.numPages; at += 1) {
    if (at > MOST_PAGES || performance.now() - start > MOST_SECONDS * 1000) {
      const message = `pages ${at} to ${pdf.numPages} were not read: reading stops after ${MOST_PAGES} pages or ${MOST_SECONDS} s`
      problems.push(problem(input, 'too-large', message, 'split it into smaller files'))
      break
    }
    const read = await readPage(pdf, at)
    if (read === undefined) problems.push(damaged(input, `page ${at} cannot be read`))
    else {
      for (const each of read.texts) texts.push(each)
      if (read.seen === 'nothing') continue
      const seen = await readPictures(pdf, at, read.seen, input, reading)
      for (const each of seen?.texts ?? []) texts.push(each)
      for (const each of seen?.problems ?? []) problems.push(each)
      if (seen !== undefined) start += seen.seconds * 1000
      else if (read.seen === 'picture') pictures.push(at)
      else if (read.seen === 'large picture beside words') besideWords.push(at)
      else reading?.miss(input)
    }
  }
  await pdf.destroy()
  if (pictures.length > 0) problems.push(pictureProblem(input, pictures))
  if (besideWords.length > 0) problems.push(besideWordsProblem(input, besideWords))
  return { texts, problems }
}

/** Node.js 20 has no such method, without which the library gives up what a page does at its first font. */
function addTransfer(): void {
  const buffers = ArrayBuffer.prototype as {
    transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer
  }
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length)
  }
}

async function open(bytes: Uint8Array, input: string): Promise<Pdf | Problem> {
  addTransfer()
  try {
    // The library takes the bytes for itself.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false })
  } catch (error) {
    const { name, message } = error as Error
    return name === 'PasswordException'
      ? problem(input, 'unreadable', 'the document is protected by a password', 'save a copy without one')
      : damaged(input, message)
  }
}

const GIVE_TEXT = `${INSTALL_OCR}, or give the text of it as a file beside it`

function pictureProblem(input: string, pages: readonly number[]): Problem {
  const said =
    pages.length === 1
      ? `page ${pages[0]} is a picture without words and was not read`
      : `${listed(pages)} are pictures without words and were not read`
  return problem(input, 'unreadable', said, GIVE_TEXT)
}

function besideWordsProblem(input: string, pages: readonly number[]): Problem {
  const said =
    pages.length === 1
      ? `the picture beside the words of page ${pages[0]} was not read`
      : `the pictures beside the words of ${listed(pages)} were not read`
  return problem(input, 'unreadable', said, GIVE_TEXT)
}

function listed(pages: readonly number[]): string {
  return `pages ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' …' : ''}`
}

interface SeenPage extends PictureContent {
  readonly seconds: number
}

/** The words in the pictures of a page; undefined where pictures are not read. */
async function readPictures(
  pdf: Pdf,
  number: number,
  seen: SeenOnPage,
  input: string,
  reading: PictureReading | undefined,
): Promise<SeenPage | undefined> {
  if (reading?.areRead !== true) return undefined
  const begun = performance.now()
  const texts: SourceText[] = []
  const problems: Problem[] = []
  const page = await pdf.getPage(number)
  const [{ OPS }, painted] = [await getResolvedPDFJS(), await page.getOperatorList()]
  const { pictures, left } = await pagePictures(page, painted, OPS)
  for (const each of pictures) {
    const read = await reading.read(each, input, `page ${number}, picture`)
    for (const text of read.texts) texts.push(text)
    for (const one of read.problems) problems.push(one)
  }
  page.cleanup()
  if (left > 0 || (seen === 'picture' && pictures.length === 0))
    problems.push((seen === 'picture' ? pictureProblem : besideWordsProblem)(input, [number]))
  return { texts, problems, seconds: (performance.now() - begun) / 1000 }
}

/** What is on a page beside the words in it. */
type SeenOnPage = 'nothing' | 'picture' | 'picture beside words' | 'large picture beside words'

interface ReadPage {
  readonly texts: readonly SourceText[]
  readonly seen: SeenOnPage
}

/** The texts of a page and what else is on it; undefined where it is damaged. */
async function readPage(pdf: Pdf, number: number): Promise<ReadPage | undefined> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => ('str' in item ? placed(item) : []))
    const texts = blockTexts(pageBlocks(words), `page ${number}`)
    const notes = await notesOf(page, number)
    const [{ OPS }, operators] = [await getResolvedPDFJS(), await page.getOperatorList()]
    const said = words.map(({ text }) => text).join('')
    const beside = wordsOutside(operators, OPS, said).map((each) =>
      plainText(each, `page ${number}, outside what is shown`),
    )
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const painting = paintedOn(operators, OPS, Math.abs((right - left) * (top - bottom)))
    page.cleanup()
    return { texts: [...texts, ...beside, ...notes], seen: seenIn(painting, texts.length > 0) }
  } catch {
    return undefined
  }
}

/** Each block as a text in the text of its page, by whose lines its numbers are found. */
function blockTexts(blocks: readonly PageBlock[], place: string): SourceText[] {
  const original = blocks.map(({ text }) => text).join('\n')
  let from = 0
  return blocks.map(({ text, pieces }) => {
    const start = from
    from += text.length + 1
    return {
      original,
      text,
      segments: [{ at: 0, from: start, length: text.length }],
      place,
      pieces: pieces.map((each) => ({ ...each, start: each.start + start, end: each.end + start })),
    }
  })
}

/** Coordinates that a blank page draws at most: a frame, a background. */
const BLANK = 120
/** Part of a page from which a picture on it is the page. */
const LARGE = 0.5

/** Words that are not shown are those of the picture, which something has read before. */
function seenIn({ pictures, covered, drawn, hiddenWords }: PagePainting, hasWords: boolean): SeenOnPage {
  if (!hasWords) return pictures > 0 || drawn > BLANK ? 'picture' : 'nothing'
  if (pictures === 0) return 'nothing'
  return covered >= LARGE && !hiddenWords ? 'large picture beside words' : 'picture beside words'
}

function placed(item: { str: string; transform: number[]; width: number; height: number }): PlacedWords[] {
  const [a = 1, b = 0, , d = 1, x = 0, y = 0] = item.transform
  if (item.str === '') return []
  const size = item.height || Math.hypot(a, b) || Math.abs(d)
  return [
    { text: item.str, x, y, width: item.width, size, angle: Math.round((Math.atan2(b, a) * 180) / Math.PI) },
  ]
}

/** Notes, the content of fields, and links that dial. */
async function notesOf(page: Page, number: number): Promise<SourceText[]> {
  const notes = (await page.getAnnotations().catch(() => [])) as Record<string, unknown>[]
  return notes.flatMap((note) => {
    const { url, unsafeUrl, contentsObj, fieldValue, alternativeText, options } = note
    const link = [url, unsafeUrl].find((each) => typeof each === 'string')
    const target = typeof link === 'string' ? readLinkTarget(plainText(link)) : undefined
    if (note.subtype === 'Link')
      // What a link says of itself are the words that it lies on.
      return target === undefined ? [] : [inRectangle({ ...target, place: `page ${number}, link` }, note)]
    const choices = Array.isArray(options) ? options.map((each) => each?.displayValue) : []
    const said = [(contentsObj as { str?: string } | undefined)?.str, fieldValue, alternativeText, ...choices]
      .filter((each) => typeof each === 'string' && each !== '')
      .map((each) => inRectangle(plainText(each as string, `page ${number}, note`), note))
    return target === undefined
      ? said
      : [inRectangle({ ...target, place: `page ${number}, link` }, note), ...said]
  })
}

/** What a note says has no place of its own but the note's. */
function inRectangle(text: SourceText, { rect }: Record<string, unknown>): SourceText {
  if (!Array.isArray(rect) || !rect.every(Number.isFinite)) return text
  const [left = 0, bottom = 0, right = 0, top = 0] = rect as number[]
  const piece = { x: left, y: bottom, width: right - left, size: top - bottom, angle: 0 }
  // All of it, however much of the text is asked for.
  return { ...text, pieces: [{ start: 0, end: text.original.length, piece, whole: true }] }
}
