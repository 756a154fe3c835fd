// What a reader without native decoders gives: blocks at the file's own rate, read in pieces from an open file.
import type { FileHandle } from 'node:fs/promises'
import type { DecodingFailure } from './decode-event.js'

export interface NativeBlock {
  /** In Hz. */
  readonly rate: number
  /** -1 to 1; one array a channel in the order front left, front right, centre, low, back, side. */
  readonly planes: readonly Float32Array[]
  /** Set where data inside or before this block was damaged. */
  readonly damage?: string
}

export interface NativeSound {
  readonly codec: string
  readonly declaredSeconds?: number
  /** Bits of a sample, where the file has whole samples. */
  readonly bits?: number
  readonly blocks: AsyncIterable<NativeBlock>
}

/** `offset` is where the sound begins behind leading tags, in bytes. Throws what reading throws. */
export type NativeReader = (file: FileHandle, offset: number) => Promise<NativeSound | DecodingFailure>

/** Beyond these no sound was ever recorded, in Hz: the header is damaged. */
const LOWEST_RATE = 1000
const HIGHEST_RATE = 768_000

/** Whether sound can have `rate` samples a second. */
export function isPossibleRate(rate: number): boolean {
  return rate >= LOWEST_RATE && rate <= HIGHEST_RATE
}

/** What the WebAssembly decoders return from one call. */
interface WasmOutput {
  readonly channelData: readonly Float32Array[]
  readonly samplesDecoded: number
  readonly sampleRate: number
  readonly errors: readonly { readonly message: string }[]
}

const PIECE_BYTES = 65_536

/** The file from `offset` on, in pieces; each is a new array. */
export async function* readPieces(file: FileHandle, offset: number): AsyncGenerator<Uint8Array> {
  for (let at = offset; ; ) {
    const piece = new Uint8Array(PIECE_BYTES)
    const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, at)
    if (bytesRead === 0) return
    yield piece.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** Turns a decoder's answer into a block, with its channels in `order`. */
export function toBlock(output: WasmOutput, order?: readonly number[]): NativeBlock {
  const all = output.channelData
  const planes = output.samplesDecoded > 0 ? (order ?? all.map((_, c) => c)).map((c) => all[c]!) : []
  const [error] = output.errors
  return { rate: output.sampleRate, planes, ...(error ? { damage: error.message } : {}) }
}

/** Vorbis and Opus order their channels by Vorbis I, section 4.3.9; indexes that bring them into the order of `NativeBlock`. */
export function vorbisOrder(channels: number): readonly number[] | undefined {
  return VORBIS_ORDERS[channels]
}

const VORBIS_ORDERS: Readonly<Record<number, readonly number[]>> = {
  3: [0, 2, 1],
  5: [0, 2, 1, 3, 4],
  6: [0, 2, 1, 5, 3, 4],
  7: [0, 2, 1, 6, 5, 3, 4],
  8: [0, 2, 1, 7, 5, 6, 3, 4],
}
