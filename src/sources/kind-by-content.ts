// The kind of a file on disk by its content: where its name says nothing, or an extension that two programs share.
import { open } from 'node:fs/promises'
import { decodeText } from './decode-text.js'
import { HEAD_BYTES, kindOfBytes } from './kind-of-bytes.js'
import { kindNamed, OTHER } from './kinds.js'
import { passedOverAs } from './passed-over.js'
import type { SourceKind } from './source.js'

/** Packets of a transport stream, and the byte that each begins with (ISO 13818-1, 2.4.3). */
const PACKET_BYTES = 188
const SYNC = 0x47

/** How much is asked of a file. */
export interface ContentWish {
  /** Files that hold nothing of a release are looked at too: the user named this one. */
  readonly isNamed: boolean
}

/** Undefined where it is passed over by its name; a file that nothing reads is of the kind `other`. Rejects never. */
export async function kindByContent(path: string, { isNamed }: ContentWish): Promise<SourceKind | undefined> {
  const extension = /\.(ts|mts|song)$/i.exec(path)?.[1]?.toLowerCase()
  if (!isNamed && extension === undefined && passedOverAs(path) !== undefined) return undefined
  const ends = await endsOf(path)
  if (extension === 'song' && (await isText(ends))) return kindNamed('chordpro')
  if (extension !== undefined && isTransportStream(ends)) return kindNamed('m2ts')
  return !isNamed && passedOverAs(path) !== undefined
    ? undefined
    : kindNamed((await kindOfBytes(ends)) ?? OTHER.kind)
}

/** Its first bytes and its last. */
async function endsOf(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return Buffer.alloc(0)
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.min(size, 2 * HEAD_BYTES))
    const head = await file.read(bytes, 0, Math.min(size, HEAD_BYTES), 0)
    const rest = bytes.length - head.bytesRead
    const tail = rest > 0 ? await file.read(bytes, head.bytesRead, rest, size - rest) : { bytesRead: 0 }
    return bytes.subarray(0, head.bytesRead + tail.bytesRead)
  } catch {
    return Buffer.alloc(0)
  } finally {
    await file.close()
  }
}

/** Studio One's session of this name is a ZIP file. */
async function isText(head: Buffer): Promise<boolean> {
  return head.length > 0 && (await decodeText(head)) !== undefined
}

function isTransportStream(head: Buffer): boolean {
  return head.length > 2 * PACKET_BYTES && [0, 1, 2].every((packet) => head[packet * PACKET_BYTES] === SYNC)
}
