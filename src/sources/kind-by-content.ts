// The kind of a file whose extension two programs share: an MPEG transport stream or TypeScript, a song sheet or a session.
import { open } from 'node:fs/promises'
import { decodeText } from './decode-text.js'
import { kindNamed } from './kinds.js'
import type { SourceKind } from './source.js'

/** Packets of a transport stream, and the byte that each begins with (ISO 13818-1, 2.4.3). */
const PACKET_BYTES = 188
const SYNC = 0x47
const HEAD_BYTES = 4096

/** Undefined for every other extension, and where the content is what the extension mostly stands for. Rejects never. */
export async function kindByContent(path: string): Promise<SourceKind | undefined> {
  const extension = /\.(ts|mts|song)$/i.exec(path)?.[1]?.toLowerCase()
  if (extension === undefined) return undefined
  const head = await headOf(path)
  if (extension === 'song') return (await isText(head)) ? kindNamed('chordpro') : undefined
  return isTransportStream(head) ? kindNamed('m2ts') : undefined
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => undefined)
  try {
    const { buffer, bytesRead } = (await file?.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)) ?? {}
    return buffer?.subarray(0, bytesRead) ?? Buffer.alloc(0)
  } catch {
    return Buffer.alloc(0)
  } finally {
    await file?.close()
  }
}

/** Studio One's session of this name is a ZIP file. */
async function isText(head: Buffer): Promise<boolean> {
  return head.length > 0 && (await decodeText(head)) !== undefined
}

function isTransportStream(head: Buffer): boolean {
  return head.length > 2 * PACKET_BYTES && [0, 1, 2].every((packet) => head[packet * PACKET_BYTES] === SYNC)
}
