// Runs graphs with ONNX Runtime as WebAssembly, which needs no native library.

import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type * as Ort from 'onnxruntime-common'
import { PACKAGE_ROOT } from '../package-root.js'
import type { Graph, Runtime, Tensor } from './runtime.js'

/** What is used of onnxruntime-web (scripts/pack-runtimes.ts): the package is forty times as large. */
const FOLDER = new URL('data/onnxruntime/wasm/', PACKAGE_ROOT)

/** Opens the WebAssembly runtime; its threads are set once in a process, by the first call. */
export async function openWasmRuntime(threads: number): Promise<Runtime> {
  const ort = (await import(new URL('ort.node.min.mjs', FOLDER).href)) as typeof Ort
  const packed = await readFile(new URL('ort-wasm-simd-threaded.wasm.br', FOLDER))
  ort.env.wasm.wasmBinary = await promisify(brotliDecompress)(packed)
  ort.env.wasm.numThreads = threads
  ort.env.logLevel = 'error'
  return {
    name: 'wasm',
    version: `onnxruntime-web ${ort.env.versions.common}`,
    load: (path) => loadGraph(ort, path),
  }
}

/** What runs now. Every session lies in the one memory of the module, and a run that another interrupts ends in a trap. */
let running: Promise<unknown> = Promise.resolve()

async function loadGraph(ort: typeof Ort, path: string): Promise<Graph> {
  const session = await ort.InferenceSession.create(await readFile(path), { executionProviders: ['wasm'] })
  return {
    inputs: session.inputNames,
    async run(feeds, wanted) {
      const given = Object.entries(feeds).map(([name, tensor]) => [name, wasmTensor(ort, tensor)])
      const run = running.then(() => session.run(Object.fromEntries(given), wanted))
      running = run.catch(() => undefined)
      return (await run) as Record<string, Tensor> as never
    },
    release: () => session.release(),
  }
}

function wasmTensor(ort: typeof Ort, { data, dims }: Tensor): Ort.Tensor {
  return data instanceof Float32Array
    ? new ort.Tensor('float32', data, dims)
    : new ort.Tensor('int64', data, dims)
}
