// Runs graphs with the native library of ONNX Runtime, and keeps it from reporting about the machine.
import { createRequire } from 'node:module'
import { env, report } from 'node:process'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import { unpackNativeLibrary } from './native-library.js'
import type { Graph, GraphOptions, Runtime, Tensor } from './runtime.js'

/**
 * Since 1.29 the library reports to its maker on what it runs, and keeps a list of events and a device's name in the
 * user's cache, unless this is in the environment of the process before it is loaded.
 */
const SILENCE = 'ORT_DISABLE_TELEMETRY'

/** Only what goes wrong is told. */
const LOG_ERRORS = 3

/** What the library takes and gives; it makes these itself of a constructor that it is told. */
class BoundTensor {
  readonly location = 'cpu'
  constructor(
    readonly type: string,
    readonly data: Tensor['data'],
    readonly dims: readonly number[],
  ) {}
}

/** What of the library's own module is used. Source: `js/node/lib/binding.ts` of ONNX Runtime. */
interface Binding {
  readonly InferenceSession: new () => BoundSession
  initOrtOnce(logLevel: number, tensor: typeof BoundTensor, isMainThread: boolean): void
}

interface BoundSession {
  readonly inputMetadata: readonly { readonly name: string }[]
  loadModel(path: string, options: object): void
  run(
    feeds: Readonly<Record<string, BoundTensor>>,
    fetches: Readonly<Record<string, null>>,
    options: object,
  ): Record<string, Tensor>
  dispose(): void
}

/** Opens the native runtime. Throws where its library is not there, does not load, or cannot be kept silent. */
export async function openNativeRuntime(threads: number): Promise<Runtime> {
  // Node.js hands on to the C library what the main thread sets; a worker thread only has a copy of the environment.
  if (isMainThread) env[SILENCE] = '1'
  else if (realEnvironment()[SILENCE] !== '1')
    throw new Error(`in a worker thread it needs ${SILENCE}=1 from outside`)
  const library = await unpackNativeLibrary()
  const binding = createRequire(import.meta.url)(library.binding) as Binding
  library.loaded()
  binding.initOrtOnce(LOG_ERRORS, BoundTensor, isMainThread)
  return {
    name: 'native',
    version: `onnxruntime-node ${library.version}`,
    load: async (path, options) => loadGraph(binding, path, threads, options),
  }
}

/** What the C library sees, whatever a worker thread was given as its environment. */
function realEnvironment(): Record<string, string | undefined> {
  // The report would look up the names of connections.
  Object.assign(report, { excludeNetwork: true })
  return (report.getReport() as { environmentVariables?: Record<string, string> }).environmentVariables ?? {}
}

function loadGraph(
  { InferenceSession }: Binding,
  path: string,
  threads: number,
  { sparing }: GraphOptions = {},
): Graph {
  const session = new InferenceSession()
  session.loadModel(path, {
    intraOpNumThreads: threads,
    logSeverityLevel: LOG_ERRORS,
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
    inputs: session.inputMetadata.map(({ name }) => name),
    async run(feeds, wanted) {
      const given = Object.entries(feeds).map(([name, tensor]) => [name, nativeTensor(tensor)])
      // The call below holds everything up until it is done: whatever else waits has its turn before.
      await nextTurn()
      const asked = Object.fromEntries(wanted.map((name) => [name, null]))
      return session.run(Object.fromEntries(given), asked, {}) as never
    },
    release: async () => session.dispose(),
  }
}

function nativeTensor({ data, dims }: Tensor): BoundTensor {
  return new BoundTensor(data instanceof Float32Array ? 'float32' : 'int64', data, dims)
}
