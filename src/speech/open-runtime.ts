// Opens what runs ONNX graphs: native where that is installed, and WASM everywhere else.
import { availableParallelism } from 'node:os'
import { type Problem, problem } from '../core/problem.js'
import type { Runtime, RuntimeName, RuntimeOptions } from './runtime.js'

type Opener = (threads: number) => Promise<Runtime>

/** In order of preference; each imports its package only when it is opened. */
const OPENERS: readonly (readonly [RuntimeName, () => Promise<Opener>])[] = [
  ['native', async () => (await import('./runtime-native.js')).openNativeRuntime],
  ['wasm', async () => (await import('./runtime-wasm.js')).openWasmRuntime],
]

/** Opens the runtime that was asked for, else the fastest one that this machine has. */
export async function openRuntime(options: RuntimeOptions = {}): Promise<Runtime | Problem> {
  const threads = options.threads ?? availableParallelism()
  const reasons: string[] = []
  for (const [name, opener] of OPENERS) {
    if (options.name !== undefined && options.name !== name) continue
    try {
      const runtime = await (await opener())(threads)
      return reasons.length === 0 ? runtime : { ...runtime, insteadOf: reasons.join('; ') }
    } catch (error) {
      reasons.push(`${name}: ${firstLine(error)}`)
    }
  }
  return problem(
    options.name ?? 'runtime',
    'runtime-failed',
    `No ONNX runtime could be started (${reasons.join('; ')}).`,
    options.name === 'native'
      ? 'leave --runtime out to use WebAssembly; docs/install.md says which systems have a native library'
      : 'install the package again: this runtime belongs to it',
  )
}

function firstLine(error: unknown): string {
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ERR_MODULE_NOT_FOUND') return 'not installed'
  return String(error instanceof Error ? error.message : error).split('\n')[0]!
}
