// PDF: the words of each page by their place on it, notes, fields and links; pages without words are named.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { readLinkTarget } from '../../core/text/link-target.js'
import { plainText, type SourceText } from '../../core/text/source-text.js'
import { INSTALL_OCR } from '../pictures/find-ocr.js'
import type { PictureContent, PictureReading } from '../pictures/picture-reading.js'
import { damaged, documentReader } from './document-reader.js'
import { type PlacedWords, pageBlocks } from './page-blocks.js'
import { pagePictures } from './pdf-pictures.js'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** Pages that are read, and seconds after which no further page is begun. */
const MOST_PAGES = 2000
const MOST_SECONDS = 120

/** Reads a PDF; what of it cannot be read is named page by page. */
export const readPdf = documentReader(async (bytes, input, reading) => {
  const pdf = await open(bytes, input)
  if (isProblem(pdf)) return pdf
  const texts: SourceText[] = await descriptionOf(pdf)
  const problems: Problem[] = []
  const pictures: number[] = []
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
    else if (read === 'picture') {
      const seen = await readPictures(pdf, at, input, reading)
      for (const each of seen?.texts ?? []) texts.push(each)
      for (const each of seen?.problems ?? []) problems.push(each)
      if (seen === undefined) pictures.push(at)
      else start += seen.seconds * 1000
    } else for (const each of read) texts.push(each)
  }
  await pdf.destroy()
  if (pictures.length > 0) problems.push(pictureProblem(input, pictures))
  return { texts, problems }
})

async function open(bytes: Uint8Array, input: string): Promise<Pdf | Problem> {
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

function pictureProblem(input: string, pages: readonly number[]): Problem {
  const named =
    pages.length === 1
      ? `page ${pages[0]} is a picture`
      : `pages ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' …' : ''} are pictures`
  const advice = `${INSTALL_OCR}, or give the text of it as a file beside it`
  return problem(input, 'unreadable', `${named} without words and was not read`, advice)
}

interface SeenPage extends PictureContent {
  readonly seconds: number
}

/** The words in the pictures of a page; undefined where pictures are not read. */
async function readPictures(
  pdf: Pdf,
  number: number,
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
  if (left > 0 || pictures.length === 0) problems.push(pictureProblem(input, [number]))
  return { texts, problems, seconds: (performance.now() - begun) / 1000 }
}

async function descriptionOf(pdf: Pdf): Promise<SourceText[]> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  return Object.entries(info as Record<string, unknown>).flatMap(([key, value]) =>
    /^(?:Title|Subject|Keywords|Author)$/.test(key) && typeof value === 'string' && value !== ''
      ? [plainText(value, key.toLowerCase())]
      : [],
  )
}

/** The texts of a page; undefined where it is damaged, `picture` where there is something on it and no word. */
async function readPage(pdf: Pdf, number: number): Promise<SourceText[] | 'picture' | undefined> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => ('str' in item ? placed(item) : []))
    const texts = pageBlocks(words).map(({ text, pieces }) => ({
      ...plainText(text, `page ${number}`),
      pieces,
    }))
    const notes = await notesOf(page, number)
    const drawn = texts.length === 0 ? (await page.getOperatorList()).fnArray.length : 0
    if (drawn <= BLANK) page.cleanup()
    return drawn > BLANK ? 'picture' : [...texts, ...notes]
  } catch {
    return undefined
  }
}

/** Operators that a blank page has: its frame and what it saves and restores. */
const BLANK = 8

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
    const { url, unsafeUrl, contentsObj, fieldValue, alternativeText } = note
    const link = [url, unsafeUrl].find((each) => typeof each === 'string')
    const target = typeof link === 'string' ? readLinkTarget(plainText(link)) : undefined
    if (note.subtype === 'Link')
      // What a link says of itself are the words that it lies on.
      return target === undefined ? [] : [inRectangle({ ...target, place: `page ${number}, link` }, note)]
    const said = [(contentsObj as { str?: string } | undefined)?.str, fieldValue, alternativeText]
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
