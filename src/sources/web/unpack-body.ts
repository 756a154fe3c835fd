// Unpacks what a server packed for the way.
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** By the name in Content-Encoding (IANA HTTP Content Coding Registry). */
const DECOMPRESSORS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The body as it was before; undefined where its packing is not known. Reading it throws what unpacking does. */
export function unpackBody(response: IncomingMessage): AsyncIterable<Uint8Array> | undefined {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const inflate = DECOMPRESSORS[encoding]?.()
  if (inflate === undefined) return undefined
  response.on('error', (error) => inflate.destroy(error))
  return response.pipe(inflate)
}
