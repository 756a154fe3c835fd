// The digit ear: number words in nine languages out of the encoder's states, without a language model.
import { CLASSES, type WordProbabilities } from '../core/hear/number-words.js'
import type { Encoding } from './encoder.js'
import type { SpeechModels } from './models.js'
import type { Graph, Runtime } from './runtime.js'

/** Silence behind the sound that the ear was trained with. */
export const EAR_PADDING = { seconds: 1 } as const

/** The head on the encoder. */
export class DigitEar {
  private constructor(private readonly graph: Graph) {}

  static async load(runtime: Runtime, models: Pick<SpeechModels, 'digitEar'>): Promise<DigitEar> {
    return new DigitEar(await runtime.load(models.digitEar))
  }

  /** Listens to one encoded window, on the sound's own length. */
  async hear({ outputs, frames }: Encoding<'hidden'>): Promise<WordProbabilities> {
    const { data, dims } = outputs.hidden
    const width = dims[2]!
    const states = (data as Float32Array).subarray(0, frames * width)
    const { logp } = await this.graph.run({ hidden: { data: states, dims: [1, frames, width] } }, ['logp'])
    if (logp.dims[2] !== CLASSES) throw new Error(`digit ear with ${logp.dims[2]} classes`)
    return { logp: logp.data as Float32Array, frames }
  }

  release(): Promise<void> {
    return this.graph.release()
  }
}
