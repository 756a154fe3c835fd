// Reads FLAC, raw and in Ogg, by libFLAC in WebAssembly.
import type { FileHandle } from 'node:fs/promises'
import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { type NativeBlock, type NativeSound, readPieces, toBlock } from './native-sound.js'

/** STREAMINFO: its samples are the low 36 bits of bytes 13 to 17, its rate the 20 bits of bytes 10 to 12 (RFC 9639, section 8.2). */
const STREAMINFO_BYTES = 34
const FRAME_HEADER_BYTES = 16

interface FlacLayout {
  readonly declaredSeconds?: number
  /** Bytes of the first frame's header. */
  readonly frameHeader: Uint8Array
}

/** The length comes from STREAMINFO; FLAC in Ogg states none. */
export async function openFlac(file: FileHandle, offset: number): Promise<NativeSound> {
  const layout = await readLayout(file, offset)
  const declared = layout?.declaredSeconds ? { declaredSeconds: layout.declaredSeconds } : {}
  return { codec: 'flac', ...declared, blocks: decode(file, offset, layout?.frameHeader) }
}

/** Walks the metadata blocks; undefined for FLAC in Ogg. */
async function readLayout(file: FileHandle, offset: number): Promise<FlacLayout | undefined> {
  const head = Buffer.alloc(8 + STREAMINFO_BYTES)
  await file.read(head, 0, head.length, offset)
  if (head.toString('latin1', 0, 4) !== 'fLaC') return undefined
  const info = head.subarray(8)
  const rate = info.readUIntBE(10, 3) >> 4
  const samples = (info[13]! & 15) * 2 ** 32 + info.readUInt32BE(14)
  let at = offset + 4
  const block = Buffer.alloc(4)
  for (let last = false; !last; ) {
    if ((await file.read(block, 0, 4, at)).bytesRead < 4) break
    last = block[0]! >= 128
    at += 4 + block.readUIntBE(1, 3)
  }
  const frameHeader = new Uint8Array(FRAME_HEADER_BYTES)
  await file.read(frameHeader, 0, FRAME_HEADER_BYTES, at)
  return { frameHeader, ...(rate > 0 && samples > 0 ? { declaredSeconds: samples / rate } : {}) }
}

async function* decode(
  file: FileHandle,
  offset: number,
  frameHeader: Uint8Array | undefined,
): AsyncGenerator<NativeBlock> {
  const decoder = new FLACDecoder()
  await decoder.ready
  for await (const piece of readPieces(file, offset)) yield toBlock(await decoder.decode(piece))
  if (frameHeader) {
    // The parser ends a frame only where it sees the next one's header: flush() loses some last frames.
    const next = new Uint8Array(4 * FRAME_HEADER_BYTES)
    next.set(frameHeader)
    yield toBlock(await decoder.decode(next))
  } else {
    yield toBlock(await decoder.flush())
  }
  decoder.free()
}
