// Marks a PNG or JPEG as one that is to be shown turned, so that text that runs up or down in it stands upright when it is read.

/** Degrees clockwise, and the value of the Exif tag Orientation (CIPA DC-008, 4.6.5.1.6) that turns a picture so. */
const ORIENTATION = new Map([
  [0, 1],
  [90, 6],
  [180, 3],
  [270, 8],
])

/** Whether it is of a kind that has a place for such a mark. */
export function canBeTurned(bytes: Uint8Array): boolean {
  return isJpeg(bytes) || (bytes[0] === 0x89 && bytes[1] === 0x50)
}

/** A picture that can be turned, with such a mark before all others. */
export function turnedPicture(bytes: Uint8Array, degrees: number): Uint8Array {
  const mark = exif(ORIENTATION.get(degrees)!)
  // In a PNG behind the header chunk: 8 bytes of signature, 25 of IHDR.
  return isJpeg(bytes) ? insert(bytes, 2, jpegSegment(mark)) : insert(bytes, 33, pngChunk(mark))
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8
}

/** A TIFF header and one directory with one entry. */
function exif(orientation: number): Buffer {
  return Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    18,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
}

function insert(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}

function jpegSegment(content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), content])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** One chunk of a PNG with its length and check sum (W3C PNG, 5.3). */
export function pngChunk(content: Uint8Array, type = 'eXIf'): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(content.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})

/** Node.js has one from version 22.2 on. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = CRC[(sum ^ byte) & 255]! ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
