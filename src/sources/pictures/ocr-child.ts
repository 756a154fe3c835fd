// Entry of the reading process: `ocr-child DATA LANGUAGE` reads each picture that it is sent, several ways round, and answers with the lines.
import { createWorker, type Page, PSM, type Worker } from 'tesseract.js'
import { type Box, LEAST_LINE, type OcrAnswer, type OcrRequest, type ReadLine } from './ocr-message.js'
import { canBeTurned, turnedPicture } from './turned-picture.js'

/** Degrees by which a picture is turned, likeliest first: upright, along the backs of sleeves, upside down. */
const TURNS = [0, 90, 270, 180] as const
/** Black and white by one threshold for all (Otsu), then by the ground around each place (Sauvola): one vouches for the other. */
const THRESHOLDS = ['0', '2'] as const
/** Digits in lines that may be words, from which a picture that is not upright is read a second time. */
const WORTH_A_SECOND = 4

/** Seconds after which a picture is not turned any more. */
const MOST_SECONDS = 60

const [data = '.', language = 'eng'] = process.argv.slice(2)
let worker: Promise<Worker> | undefined

/** From the data that is installed: nothing is fetched, and nothing written. */
function open(): Promise<Worker> {
  return createWorker(language, 1, { langPath: data, cacheMethod: 'none', gzip: true }).then(async (made) => {
    // Words stand anywhere on a cover.
    await made.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT })
    return made
  })
}

async function read(request: OcrRequest): Promise<OcrAnswer> {
  try {
    worker ??= open()
    const reader = await worker
    const lines: ReadLine[] = []
    const begun = performance.now()
    const picture = canBeTurned(request.bytes) ? request.bytes : await asPng(reader, request.bytes)
    for (const [at, turn] of TURNS.entries())
      for (const [second, threshold] of THRESHOLDS.entries()) {
        const isLate = at > 0 && performance.now() - begun > MOST_SECONDS * 1000
        if (isLate) return { lines, skipped: TURNS.slice(at) }
        const pass = 2 * at + second
        if (at > 0 && second > 0 && digitsIn(lines, pass - 1) < WORTH_A_SECOND) continue
        const image = Buffer.from(turnedPicture(picture, turn))
        const options = { thresholding_method: threshold }
        const { data } = await reader.recognize(image, options as object, { blocks: true, text: false })
        for (const line of linesOf(data))
          lines.push({ ...line, box: turnedBack(line.box, turn, request), pass })
      }
    return { lines, skipped: [] }
  } catch (error) {
    return { lines: [], skipped: [], failed: error instanceof Error ? error.message : String(error) }
  }
}

/** A picture of a kind that has no place for the mark of a turn, as Tesseract sees it. Rejects where it is damaged. */
async function asPng(reader: Worker, bytes: Uint8Array): Promise<Uint8Array> {
  const { data } = await reader.recognize(Buffer.from(bytes), {}, { imageColor: true, text: false })
  return Buffer.from(data.imageColor!.slice(data.imageColor!.indexOf(',') + 1), 'base64')
}

/** Of one reading, without what is surely no line of words. */
function digitsIn(lines: readonly ReadLine[], pass: number): number {
  const words = lines.filter((line) => line.pass === pass && line.confidence >= LEAST_LINE)
  return words.flatMap((line) => line.words.flat()).filter(({ text }) => /\d/.test(text)).length
}

function linesOf({ blocks }: Page): Omit<ReadLine, 'pass'>[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.lines))
  return lines.map(({ words, confidence, bbox: { x0, y0, x1, y1 } }) => ({
    words: words.map(({ symbols }) =>
      symbols.map(({ text, confidence: sure }) => ({ text, confidence: sure })),
    ),
    confidence,
    box: { left: x0, top: y0, right: x1, bottom: y1 },
  }))
}

/** Where a box of the turned picture lies in the picture itself. */
function turnedBack({ left, top, right, bottom }: Box, turn: number, { width, height }: OcrRequest): Box {
  if (turn === 90) return { left: top, top: height - right, right: bottom, bottom: height - left }
  if (turn === 180)
    return { left: width - right, top: height - bottom, right: width - left, bottom: height - top }
  if (turn === 270) return { left: width - bottom, top: left, right: width - top, bottom: right }
  return { left, top, right, bottom }
}

// Whoever started this process is gone.
process.on('disconnect', () => process.exit(0))
// One picture at a time: the next is sent when the last one was answered.
process.on('message', (request: OcrRequest) => void read(request).then((answer) => process.send?.(answer)))
