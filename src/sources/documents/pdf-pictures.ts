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

/** Operators that paint a picture, by their numbers in pdf.js. */
export interface PaintingOperators {
  readonly paintImageXObject: number
  readonly paintInlineImageXObject: number
  readonly paintImageMaskXObject: number
}

/** Of what a page paints. `left` are pictures that could not be unpacked, or are too large or too many. */
export async function pagePictures(
  page: PdfPage,
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  { paintImageXObject, paintInlineImageXObject, paintImageMaskXObject }: PaintingOperators,
): Promise<{ readonly pictures: readonly Uint8Array[]; readonly left: number }> {
  const painting = new Set([paintImageXObject, paintInlineImageXObject, paintImageMaskXObject])
  const pictures: Uint8Array[] = []
  let left = 0
  for (const [at, operator] of fnArray.entries()) {
    if (!painting.has(operator)) continue
    const [painted] = argsArray[at] as [unknown]
    const picture = typeof painted === 'string' ? await named(page, painted) : painted
    const png =
      pictures.length < MOST_PICTURES ? await toPng(picture as UnpackedPicture | undefined) : undefined
    if (png === undefined) left += 1
    else if (png.length > 0) pictures.push(png)
  }
  return { pictures, left }
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
