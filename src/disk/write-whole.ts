// Writes files whole or not at all; the only file that knows write-file-atomic.
import { writeFile } from 'node:fs/promises'

/**
 * Writes beside the file, brings it to the disk and renames it: a reader sees the old content or the new, never a part,
 * at whatever moment the process ends. Rejects with the error of node:fs where that cannot be done.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  // By itself it writes once and does not look whether all of it went to the disk: on a full one a part would be renamed.
  await writeFileAtomic(path, '', { tmpfileCreated: (draft) => writeFile(draft, content) })
}
