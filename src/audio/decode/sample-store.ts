// Holds a decoded track as 16-bit chunks: in memory while short, in a nameless temporary file when long, digital silence for nothing.
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sound } from '../sound.js'

/** Samples of each channel in one chunk: two seconds. */
const CHUNK_SAMPLES = 32_768
/** Beyond this the samples go to disk: four minutes of stereo. */
const MEMORY_BYTES = 16 * 1024 * 1024
const FULL_SCALE = 32_767

/** A sound that is being written; `finish` hands it on for reading. */
export class SampleStore implements Sound {
  length = 0
  private readonly chunks: (Int16Array | undefined)[] = []
  private filling: Int16Array
  private heldBytes = 0
  private file: FileHandle | undefined
  private folder: string | undefined

  /** `channels` 1 to 8; `memoryBytes` says when the samples move to disk. */
  constructor(
    readonly channels: number,
    private readonly memoryBytes = MEMORY_BYTES,
  ) {
    this.filling = new Int16Array(CHUNK_SAMPLES * channels)
  }

  /** Appends planar samples (-1 to 1, clipped beyond). Throws what the file system throws when the disk is full. */
  async append(planes: readonly Float32Array[]): Promise<void> {
    const total = planes[0]?.length ?? 0
    for (let from = 0; from < total;) {
      const at = this.length % CHUNK_SAMPLES
      const count = Math.min(total - from, CHUNK_SAMPLES - at)
      for (let channel = 0; channel < this.channels; channel += 1) {
        quantise(planes[channel]!, from, this.filling, channel * CHUNK_SAMPLES + at, count)
      }
      from += count
      this.length += count
      if (this.length % CHUNK_SAMPLES === 0) await this.storeChunk()
    }
  }

  /** Stores what is not yet a whole chunk; nothing is appended afterwards. */
  async finish(): Promise<void> {
    if (this.length % CHUNK_SAMPLES !== 0) await this.storeChunk()
  }

  async read(start: number, end: number): Promise<Float32Array[]> {
    const from = Math.min(Math.max(0, Math.floor(start)), this.length)
    const to = Math.min(Math.max(from, Math.floor(end)), this.length)
    const planes = Array.from({ length: this.channels }, () => new Float32Array(to - from))
    for (let index = Math.floor(from / CHUNK_SAMPLES); index * CHUNK_SAMPLES < to; index += 1) {
      const chunk = await this.loadChunk(index)
      if (!chunk) continue
      const base = index * CHUNK_SAMPLES
      const first = Math.max(from, base)
      const last = Math.min(to, base + CHUNK_SAMPLES)
      for (let channel = 0; channel < this.channels; channel += 1) {
        const plane = planes[channel]!
        const shift = channel * CHUNK_SAMPLES - base
        for (let i = first; i < last; i += 1) plane[i - from] = chunk[shift + i]! / FULL_SCALE
      }
    }
    return planes
  }

  async close(): Promise<void> {
    this.chunks.length = 0
    const { file, folder } = this
    this.file = undefined
    this.folder = undefined
    await file?.close()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }

  private async storeChunk(): Promise<void> {
    const chunk = this.filling
    const index = Math.ceil(this.length / CHUNK_SAMPLES) - 1
    if (chunk.every((sample) => sample === 0)) return
    if (this.file) {
      await this.writeChunk(this.file, index, chunk)
      chunk.fill(0)
      return
    }
    this.chunks[index] = chunk
    this.filling = new Int16Array(chunk.length)
    this.heldBytes += chunk.byteLength
    if (this.heldBytes > this.memoryBytes) await this.moveToDisk()
  }

  private async moveToDisk(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'wrongnumber-'))
    const path = join(this.folder, 'samples')
    this.file = await open(path, 'w+')
    // Without a name the file vanishes with the process, however that ends; where an open file keeps its name, close() removes it.
    await rm(this.folder, { recursive: true, force: true }).catch(() => undefined)
    for (const [index, chunk] of this.chunks.entries()) {
      if (chunk) await this.writeChunk(this.file, index, chunk)
    }
    this.chunks.length = 0
  }

  private async writeChunk(file: FileHandle, index: number, chunk: Int16Array): Promise<void> {
    await file.write(new Uint8Array(chunk.buffer), 0, chunk.byteLength, index * chunk.byteLength)
  }

  /** Chunks of digital silence were never written: they are holes or lie beyond the end of the file. */
  private async loadChunk(index: number): Promise<Int16Array | undefined> {
    if (!this.file) return this.chunks[index]
    const chunk = new Int16Array(CHUNK_SAMPLES * this.channels)
    await this.file.read(new Uint8Array(chunk.buffer), 0, chunk.byteLength, index * chunk.byteLength)
    return chunk
  }
}

function quantise(from: Float32Array, start: number, to: Int16Array, at: number, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const value = from[start + i]!
    // A damaged float file may hold NaN: it is heard as silence.
    to[at + i] = value > 1 ? FULL_SCALE : value < -1 ? -FULL_SCALE : Math.round(value * FULL_SCALE) || 0
  }
}
