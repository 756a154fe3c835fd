// The pictures on a page of a PDF, unpacked, as PNG files.
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { MOST_PIXELS } from '../pictures/picture-size.js'
import { pngChunk } from '../pictures/turned-picture.js'

/** Pictures of one page; a scanned page has one, and some scanners write it in stripes. */
const MOST_PICTURES = 20
/** Shorter sides are lines and marks. */
const SHORTEST_SIDE = 40
/** Seconds until a picture has to be unpacked. */
const MOST_SECONDS = 20

/** A picture as pdf.js unpacks it: `kind` 1 has a bit for a pixel, 2 three bytes, 3 four. */
interface UnpackedPicture {
  readonly width: number
  readonly height: number
  readonly data?: Uint8Array | Uint8ClampedArray
  readonly kind?: number
}

interface Objects {
  get(name: string, done: (picture: unknown) => void): void
}

/** What is asked of a page of pdf.js. */
export interface PdfPage {
  readonly objs: Objects
  readonly commonObjs: Objects
}

/** Operators by their numbers in pdf.js. */
export type Operators = Readonly<Record<string, number>>

/** What a page does, operator by operator. */
export interface PageOperators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Operators that paint pictures; a group has a list of masks in its first argument. */
const PAINTING = [
  'paintImageXObject',
  'paintImageXObjectRepeat',
  'paintInlineImageXObject',
  'paintInlineImageXObjectGroup',
  'paintImageMaskXObject',
  'paintImageMaskXObjectRepeat',
  'paintImageMaskXObjectGroup',
]

/** Of what a page paints. `left` are pictures that could not be unpacked, or are too large or too many. */
export async function pagePictures(
  page: PdfPage,
  { fnArray, argsArray }: PageOperators,
  operators: Operators,
): Promise<{ readonly pictures: readonly Uint8Array[]; readonly left: number }> {
  const painting = new Set(PAINTING.map((name) => operators[name]))
  const painted = new Set<unknown>()
  for (const [at, operator] of fnArray.entries())
    if (painting.has(operator)) for (const each of [(argsArray[at] as [unknown])[0]].flat()) painted.add(each)
  const pictures: Uint8Array[] = []
  let left = 0
  for (const each of painted) {
    const picture = typeof each === 'string' ? await named(page, each) : each
    const png =
      pictures.length < MOST_PICTURES ? await toPng(picture as UnpackedPicture | undefined) : undefined
    if (png === undefined) left += 1
    else if (png.length > 0) pictures.push(png)
  }
  return { pictures, left }
}

/** What is on a page beside its words. */
export interface PagePainting {
  /** Pictures larger than lines and marks. */
  readonly pictures: number
  /** Part of the page that the largest picture covers, 0 to 1. */
  readonly covered: number
  /** Coordinates of all that is drawn: letters that were made outlines have thousands. */
  readonly drawn: number
  /** Words that are not shown: those of a scan that OCR has read before. */
  readonly hiddenWords: boolean
}

/** By ISO 32000-1, 9.3.6: neither filled nor stroked. */
const INVISIBLE = 3

type Matrix = readonly [number, number, number, number, number, number]

/** `area` of the page in square units of its user space. */
export function paintedOn(
  { fnArray, argsArray }: PageOperators,
  operators: Operators,
  area: number,
): PagePainting {
  const painting = new Set(PAINTING.map((name) => operators[name]))
  const found = { pictures: 0, covered: 0, drawn: 0, hiddenWords: false }
  const scales = [1]
  const scaleBy = (matrix: unknown): void => {
    const [a, b, c, d] = matrix as Matrix
    scales[scales.length - 1]! *= Math.abs(a * d - b * c)
  }
  for (const [at, operator] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as readonly unknown[]
    if (operator === operators.save) scales.push(scales.at(-1)!)
    else if (operator === operators.restore && scales.length > 1) scales.pop()
    else if (operator === operators.transform) scaleBy(args)
    else if (operator === operators.paintFormXObjectBegin) {
      scales.push(scales.at(-1)!)
      if (args[0]) scaleBy(args[0])
    } else if (operator === operators.paintFormXObjectEnd && scales.length > 1) scales.pop()
    else if (operator === operators.setTextRenderingMode) found.hiddenWords ||= args[0] === INVISIBLE
    else if (operator === operators.constructPath && args[0] !== operators.endPath)
      found.drawn += (args[1] as [{ length: number } | null] | undefined)?.[0]?.length ?? 0
    else if (painting.has(operator) && !isMark(args)) {
      found.pictures += 1
      found.covered = Math.max(found.covered, Math.min(1, scales.at(-1)! / area))
    }
  }
  return found
}

/** A named picture comes with its size, another one is the picture itself. */
function isMark([picture, width, height]: readonly unknown[]): boolean {
  const size = typeof picture === 'string' ? { width, height } : (picture as UnpackedPicture)
  return Math.min(Number(size.width), Number(size.height)) < SHORTEST_SIDE
}

/** One that cannot be unpacked never comes. */
async function named(page: PdfPage, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), MOST_SECONDS * 1000)
    objects.get(name, (picture) => {
      clearTimeout(timer)
      resolve(picture)
    })
  })
}

/** Undefined where it is not unpacked or too large; empty where it is a line or a mark. */
async function toPng(picture: UnpackedPicture | undefined): Promise<Uint8Array | undefined> {
  const { width = 0, height = 0, data, kind } = picture ?? {}
  if (data === undefined || width * height > MOST_PIXELS) return undefined
  if (Math.min(width, height) < SHORTEST_SIDE) return new Uint8Array()
  const bytes = data.length / height
  // Bits for a pixel and colour type of a PNG (W3C PNG, 11.2.1), by the bytes of a row.
  const [depth, colour] =
    kind === 1 || bytes === (width + 7) >> 3
      ? [1, 0]
      : bytes === width
        ? [8, 0]
        : bytes === width * 3
          ? [8, 2]
          : [8, 6]
  if (depth === 8 && bytes !== width * { 0: 1, 2: 3, 6: 4 }[colour as 0 | 2 | 6]) return undefined
  const row = depth === 1 ? (width + 7) >> 3 : bytes
  const rows = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, 0], 8)
  const packed = await promisify(deflate)(rows, { level: 1 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    pngChunk(head, 'IHDR'),
    pngChunk(packed, 'IDAT'),
    pngChunk(Buffer.alloc(0), 'IEND'),
  ])
}
