// Runs graphs with onnxruntime-web as WebAssembly, which needs no native library.

import { readFile } from 'node:fs/promises'
import type * as Ort from 'onnxruntime-common'
import { PACKAGE_ROOT } from '../package-root.js'
import type { Graph, Runtime, Tensor } from './runtime.js'

/** What is used of onnxruntime-web, as the build lays it out (scripts/build-parts.ts): the package is nine times as large. */
const MODULE = new URL('dist/onnxruntime/ort.node.min.mjs', PACKAGE_ROOT).href

/** Opens the WebAssembly runtime; its threads are set once in a process, by the first call. */
export async function openWasmRuntime(threads: number): Promise<Runtime> {
  const ort = (await import(MODULE)) as typeof Ort
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
