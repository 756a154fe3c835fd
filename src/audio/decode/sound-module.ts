// FFmpeg's readers and decoders of sound as WebAssembly (scripts/sound-module): each instance reads one file.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { PACKAGE_ROOT } from '../../package-root.js'
import { bytesBeforeTags } from './bytes-before-tags.js'

/** What is used of WebAssembly: the types of Node.js name none of it. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>
  readonly RuntimeError: new (message: string) => Error
}

/** What `sound.c` exports; each name is explained there. Pointers are places in the memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  open(): number
  codec(): number
  containerStart(): number
  containerLength(): number
  soundStart(): number
  soundLength(): number
  lengthTag(): number
  hasPictures(): number
  nextPacket(): number
  packetEnd(): number
  nextFrame(): number
  samples(): number
  rate(): number
  channels(): number
  format(): number
  time(): number
  bits(): number
  prepare(rate: number, channels: number): number
  convert(rest: number): number
  plane(channel: number): number
}

type Numbers = Omit<Exports, 'memory' | '_initialize' | 'codec' | 'lengthTag' | 'plane'>

/** One file and what reads it. Calls throw `WebAssembly.RuntimeError` where the module fails, which ends with it. */
export interface SoundModule extends Numbers {
  codec(): string
  /** Undefined where the stream has none. */
  lengthTag(): string | undefined
  /** A copy of what `convert` wrote of a channel. */
  plane(channel: number, samples: number): Float32Array
  /** Closes the file; nothing can be called after that. */
  close(): void
}

/** What the module asks of a system besides its file, and does without: nothing is written, and no time passes. */
const BAD_DESCRIPTOR = 8

let compiled: Promise<object> | undefined

/** Makes an instance for `path`. Rejects with the error of node:fs where that cannot be opened. */
export async function openSoundModule(path: string): Promise<SoundModule> {
  compiled ??= readFile(new URL('data/ffmpeg/sound.wasm', PACKAGE_ROOT)).then((bytes) =>
    WebAssembly.compile(bytes),
  )
  const module = await compiled
  const file = openSync(path, 'r')
  try {
    return await instantiate(module, file)
  } catch (error) {
    closeSync(file)
    throw error
  }
}

async function instantiate(module: object, file: number): Promise<SoundModule> {
  let wasm: Exports
  const bytes = (at: number, length: number): Uint8Array => new Uint8Array(wasm.memory.buffer, at, length)
  const zero = (...places: readonly number[]): number => {
    for (const at of places) bytes(at, 4).fill(0)
    return 0
  }
  const refuse = (): number => BAD_DESCRIPTOR
  const { size } = fstatSync(file)
  const soundEnd = bytesBeforeTags(file, size)
  // A file without tags at its end may still grow.
  const end = (): number => (soundEnd < size ? soundEnd : fstatSync(file).size)
  const instance = await WebAssembly.instantiate(module, {
    file: {
      read: (into: number, length: number, from: number) =>
        readOrFail(file, bytes(into, Math.max(0, Math.min(length, end() - from))), from),
      size: end,
    },
    env: { emscripten_notify_memory_growth: () => {} },
    wasi_snapshot_preview1: {
      clock_time_get: (_clock: number, _precision: bigint, into: number) => zero(into, into + 4),
      environ_sizes_get: zero,
      environ_get: () => 0,
      fd_close: refuse,
      fd_fdstat_get: refuse,
      fd_read: refuse,
      fd_seek: refuse,
      fd_write: refuse,
      proc_exit: (code: number) => {
        throw new WebAssembly.RuntimeError(`it gave up (${code})`)
      },
    },
  })
  wasm = instance.exports as Exports
  wasm._initialize()
  const text = (at: number): string => {
    const rest = new Uint8Array(wasm.memory.buffer, at)
    return Buffer.from(rest.subarray(0, rest.indexOf(0))).toString('latin1')
  }
  return {
    ...wasm,
    codec: () => text(wasm.codec()),
    lengthTag: () => (wasm.lengthTag() === 0 ? undefined : text(wasm.lengthTag())),
    plane: (channel, samples) => new Float32Array(wasm.memory.buffer, wasm.plane(channel), samples).slice(),
    close: () => closeSync(file),
  }
}

/** Bytes that were read; -1 where the system could not. */
function readOrFail(file: number, into: Uint8Array, from: number): number {
  try {
    return readSync(file, into, 0, into.length, from)
  } catch {
    return -1
  }
}
