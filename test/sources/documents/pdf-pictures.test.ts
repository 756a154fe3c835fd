// Pages of a PDF that are pictures, in part or whole, are never taken for read where nobody read the picture.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kindNamed } from '../../../src/sources/kinds.js'
import { PictureReading } from '../../../src/sources/pictures/picture-reading.js'
import { pictureSize } from '../../../src/sources/pictures/picture-size.js'
import { ROOT } from '../../architecture/source-files.js'

const SLEEVE = readFileSync(join(ROOT, 'fixtures/pictures/sleeve.jpg'))
const { width, height } = pictureSize(SLEEVE)!

/** A PDF of pages with these contents, each with the sleeve as Im and a font as F. */
function pdfOf(contents: readonly string[]): Uint8Array {
  const pages = contents.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Kids[${pages}]/Count ${contents.length}>>`),
    stream(
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
      SLEEVE,
    ),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
    ...contents.flatMap((content, at) => [
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</Im 3 0 R>>/Font<</F 4 0 R>>>>/Contents ${6 + 2 * at} 0 R>>`,
      ),
      stream('', Buffer.from(content)),
    ]),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  for (const [at, object] of objects.entries())
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  parts.push(Buffer.from(`trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF\n`))
  return Buffer.concat(parts)
}

function stream(head: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${head}/Length ${bytes.length}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

const WORDS = 'BT /F 12 Tf 50 700 Td (Words of the booklet) Tj ET'
const FULL = 'q 600 0 0 800 0 0 cm /Im Do Q'
const SMALL = 'q 100 0 0 100 50 50 cm /Im Do Q'
const OUTLINES = `${Array.from({ length: 60 }, (_, at) => `${at} 0 m ${at} 50 l ${at + 1} 50 l h`).join(' ')} f`

async function problemsOf(contents: readonly string[], pictures?: PictureReading): Promise<string[]> {
  const kind = kindNamed('pdf')
  const read = await kind.load()
  const place = { bytes: pdfOf(contents) }
  const { problems } = await read({ input: 'a.pdf', kind, folder: '', argument: '', place }, pictures)
  return problems.map(({ message }) => message)
}

const UNREAD = 'page 1 is a picture without words and was not read'
const BESIDE = 'the picture beside the words of page 1 was not read'

it.each([
  ['a picture alone', [FULL], [UNREAD]],
  ['a picture behind a font that nothing is written in', [`BT /F 12 Tf ET ${FULL}`], [UNREAD]],
  ['a small picture alone', [SMALL], [UNREAD]],
  ['letters that were made outlines', [OUTLINES], [UNREAD]],
  ['a scan under words', [`${FULL} ${WORDS}`], [BESIDE]],
  ['a scan with the words that OCR found, which are not shown', [`${FULL} 3 Tr ${WORDS}`], []],
  ['words, then a scan', [WORDS, FULL], ['page 2 is a picture without words and was not read']],
  ['two scans', [FULL, FULL], ['pages 1, 2 are pictures without words and were not read']],
  ['words alone', [WORDS], []],
  ['a blank page with a frame', ['q 0.9 g 10 10 580 780 re B Q'], []],
])('%s', async (_, contents, expected) => {
  expect(await problemsOf(contents)).toEqual(expected)
})

it('a small picture beside words counts as one that was not read', async () => {
  const reading = new PictureReading({ languages: [], off: false, signal: new AbortController().signal })
  Object.defineProperty(reading, 'areRead', { value: false })
  expect(await problemsOf([`${WORDS} ${SMALL}`], reading)).toEqual([])
  expect(reading.problems()).toMatchObject([
    { code: 'part-missing', message: expect.stringContaining('a.pdf') },
  ])
})
