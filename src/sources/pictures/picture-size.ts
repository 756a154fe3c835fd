// The size of a picture from its first bytes, before anything of it is unpacked; the only file that knows image-size.
import { imageSize } from 'image-size'

/** Most pixels of a picture that is read: a sleeve of 12 inches at 500 dpi. */
export const MOST_PIXELS = 40_000_000

/** Signatures of the kinds that Tesseract reads. */
const KINDS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
]

/** Whether it begins like a picture of a kind that is read. */
export function looksLikePicture(bytes: Uint8Array): boolean {
  const isWebp = Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'WEBP'
  return isWebp || KINDS.some((head) => head.every((byte, at) => bytes[at] === byte))
}

/** Width and height in pixels; undefined where the head is damaged. */
export function pictureSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}
