// Reads bytes at a place of an open file, all of them or none.
import type { FileHandle } from 'node:fs/promises'

/** `length` bytes from `position` on. Throws where the file ends before, and what reading throws. */
export async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw new RangeError('the file ends')
  return buffer
}
