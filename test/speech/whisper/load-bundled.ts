// Encoder and decoder of the bundled models on the first runtime there is, loaded once for a test file.
import { isProblem } from '../../../src/core/problem.js'
import { Encoder } from '../../../src/speech/encoder.js'
import { findModels } from '../../../src/speech/models.js'
import { openRuntime } from '../../../src/speech/open-runtime.js'
import { loadWhisper, type Whisper } from '../../../src/speech/whisper/whisper.js'

export async function loadBundled(): Promise<{ encoder: Encoder; whisper: Whisper }> {
  const models = await findModels()
  const runtime = await openRuntime({ threads: 2 })
  if (isProblem(models) || isProblem(runtime)) throw new Error(JSON.stringify([models, runtime]))
  const encoder = await Encoder.load(runtime, models)
  const whisper = await loadWhisper(runtime, models)
  if (isProblem(whisper)) throw new Error(whisper.message)
  return { encoder, whisper }
}
