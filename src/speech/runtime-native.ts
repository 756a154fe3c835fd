// Runs graphs with onnxruntime-node, the native library, and keeps it from reporting about the machine.
import { env, report } from 'node:process'
import { isMainThread } from 'node:worker_threads'
import type * as Ort from 'onnxruntime-node'
import type { Graph, GraphOptions, Runtime, Tensor } from './runtime.js'

type OrtModule = typeof Ort

/**
 * Since 1.29 the library reports to its maker on what it runs, and keeps a list of events and a device's name in the
 * user's cache, unless this is in the environment of the process before it is loaded.
 */
const SILENCE = 'ORT_DISABLE_TELEMETRY'

/** Opens the native runtime. Throws where its library is not there, does not load, or cannot be kept silent. */
export async function openNativeRuntime(threads: number): Promise<Runtime> {
  // Node.js hands on to the C library what the main thread sets; a worker thread only has a copy of the environment.
  if (isMainThread) env[SILENCE] = '1'
  else if (realEnvironment()[SILENCE] !== '1')
    throw new Error(`in a worker thread it needs ${SILENCE}=1 from outside`)
  const ort = await import('onnxruntime-node')
  return {
    name: 'native',
    version: `onnxruntime-node ${ort.env.versions.common}`,
    load: (path, options) => loadGraph(ort, path, threads, options),
  }
}

/** What the C library sees, whatever a worker thread was given as its environment. */
function realEnvironment(): Record<string, string | undefined> {
  // The report would look up the names of connections.
  Object.assign(report, { excludeNetwork: true })
  return (report.getReport() as { environmentVariables?: Record<string, string> }).environmentVariables ?? {}
}

async function loadGraph(
  ort: OrtModule,
  path: string,
  threads: number,
  { sparing }: GraphOptions = {},
): Promise<Graph> {
  const session = await ort.InferenceSession.create(path, {
    intraOpNumThreads: threads,
    logSeverityLevel: 3,
    // Without the arena it takes 170 MB less at its peak, and 3 to 12 % more time in the encoder.
    enableCpuMemArena: false,
    // A pattern is kept for every shape that comes, and the sound and the text have another length each time.
    enableMemPattern: false,
    extra: {
      session: {
        // Threads that wait turning double the processor time and win nothing.
        intra_op: { allow_spinning: '0' },
        ...(sparing === true ? { disable_prepacking: '1' } : {}),
      },
    },
  })
  return {
    inputs: session.inputNames,
    async run(feeds, wanted) {
      const given = Object.entries(feeds).map(([name, tensor]) => [name, nativeTensor(ort, tensor)])
      return (await session.run(Object.fromEntries(given), wanted)) as Record<string, Tensor> as never
    },
    release: () => session.release(),
  }
}

function nativeTensor(ort: OrtModule, { data, dims }: Tensor): Ort.Tensor {
  return data instanceof Float32Array
    ? new ort.Tensor('float32', data, dims)
    : new ort.Tensor('int64', data, dims)
}
