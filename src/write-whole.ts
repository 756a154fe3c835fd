// Writes files whole or not at all; the only file that knows write-file-atomic.
import writeFileAtomic from 'write-file-atomic'

/**
 * Writes beside the file, brings it to the disk and renames it: a reader sees the old content or the new, never a part,
 * at whatever moment the process ends. Rejects with the error of node:fs where that cannot be done.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  await writeFileAtomic(path, typeof content === 'string' ? content : bytesOf(content))
}

/** Of parts that are longer together than a string may be. */
function bytesOf(content: Uint8Array | Iterable<string>): Buffer {
  if (content instanceof Uint8Array)
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  return Buffer.concat(Array.from(content, (part) => Buffer.from(part)))
}
