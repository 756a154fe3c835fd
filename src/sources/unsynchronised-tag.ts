// ID3v2.2 and 2.3 tags that are unsynchronised as a whole, which the tag reader does not undo.
import { type FileHandle, open } from 'node:fs/promises'
import { bytesAt } from './bytes-at.js'

/** Source: ID3v2.3.0, sections 3.1 and 5: flag a, and a zero behind each 0xFF. */
const HEADER = 10
const FLAG = 0x80
/** Larger tags hold pictures and are not unsynchronised in practice; they are read as they are. */
const LARGEST = 64 * 1024 * 1024
/** Behind the tag the reader wants to see a frame of sound. */
const SOUND = 64 * 1024

/** The tag with the zeros taken out and the beginning of the sound; undefined where there is no such tag. Throws nothing. */
export async function withoutUnsynchronisation(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path).catch(() => undefined)
  try {
    return file === undefined ? undefined : await readTag(file)
  } catch {
    return undefined
  } finally {
    await file?.close()
  }
}

async function readTag(file: FileHandle): Promise<Uint8Array | undefined> {
  const header = await bytesAt(file, 0, HEADER)
  const version = header[3]!
  if (header.toString('latin1', 0, 3) !== 'ID3' || version > 3 || (header[5]! & FLAG) === 0) return undefined
  const size = [...header.subarray(6)].reduce((sum, byte) => sum * 128 + byte, 0)
  if (size > LARGEST) return undefined
  const body = await bytesAt(file, HEADER, size)
  const plain = body.filter((byte, at) => byte !== 0 || body[at - 1] !== 0xff)
  const sound = Buffer.alloc(SOUND)
  const { bytesRead } = await file.read(sound, 0, SOUND, HEADER + size)
  header[5]! &= ~FLAG
  for (let at = 0; at < 4; at += 1) header[9 - at] = (plain.length >> (7 * at)) & 127
  return Buffer.concat([header, plain, sound.subarray(0, bytesRead)])
}
